/** The token inspector: a token, decoded and explained. */
@NullMarked
package org.acsconsole.ui.inspector;

import org.jspecify.annotations.NullMarked;
