/** The ledger in an SQLite file that only its owner may read. */
@NullMarked
package org.acsconsole.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
