/** What the wire keeps, and what it must never keep. */
@NullMarked
package org.acsconsole.wire;

import org.jspecify.annotations.NullMarked;
