/** Files in and out: what the ledger knows as rows of a table, for spreadsheets and scripts. Never a token's value or a key. */
@NullMarked
package org.acsconsole.transfer;

import org.jspecify.annotations.NullMarked;
