/** HTTP exchanges as they were seen: redacted before they are kept, bounded, followed, exported. */
@NullMarked
package org.acsconsole.wire;

import org.jspecify.annotations.NullMarked;
