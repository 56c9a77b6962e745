/** Why something did not work, or what was expected in its place, in no language. */
@NullMarked
package org.acsconsole.reason;

import org.jspecify.annotations.NullMarked;
