/** Copy as code: what the screens offer of the calls that they make. */
@NullMarked
package org.acsconsole.ui.code;

import org.jspecify.annotations.NullMarked;
