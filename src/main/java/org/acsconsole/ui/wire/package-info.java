/** The Wire screen: every exchange with the service as it happens, and what was signed. */
@NullMarked
package org.acsconsole.ui.wire;

import org.jspecify.annotations.NullMarked;
