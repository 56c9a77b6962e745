/** The controls and behaviours of controls that screens share. */
@NullMarked
package org.acsconsole.ui.control;

import org.jspecify.annotations.NullMarked;
