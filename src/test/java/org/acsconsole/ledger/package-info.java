/** The ledger, tested on real SQLite files. */
@NullMarked
package org.acsconsole.ledger;

import org.jspecify.annotations.NullMarked;
