/** The composition root and the life cycle: the one place that sees every room. */
@NullMarked
package org.acsconsole.app;

import org.jspecify.annotations.NullMarked;
