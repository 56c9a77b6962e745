/** A client of the control endpoints under {@code /_workshop/}. */
@NullMarked
package org.acsconsole.workshop.control;

import org.jspecify.annotations.NullMarked;
