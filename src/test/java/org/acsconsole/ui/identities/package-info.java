/** The identities screen, its models without a window, and a whole life clicked through the real one. */
@NullMarked
package org.acsconsole.ui.identities;

import org.jspecify.annotations.NullMarked;
