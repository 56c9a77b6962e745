/** Files in and out, of real ledgers and without a window. */
@NullMarked
package org.acsconsole.transfer;

import org.jspecify.annotations.NullMarked;
