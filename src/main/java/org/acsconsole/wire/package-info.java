/**
 * This package keeps observed HTTP exchanges: it redacts them, bounds their number, lets callers follow them, and exports
 * them.
 */
@NullMarked
package org.acsconsole.wire;

import org.jspecify.annotations.NullMarked;
