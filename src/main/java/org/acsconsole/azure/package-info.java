/** The Azure SDK, wrapped: its faults, retries, trust and cancellation are translated here and nowhere else. */
@NullMarked
package org.acsconsole.azure;

import org.jspecify.annotations.NullMarked;
