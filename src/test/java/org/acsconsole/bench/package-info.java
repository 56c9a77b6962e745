/** What the console and the workshop service cost, as ratios to doing without; run by hand, see {@code Bench}. */
@NullMarked
package org.acsconsole.bench;

import org.jspecify.annotations.NullMarked;
