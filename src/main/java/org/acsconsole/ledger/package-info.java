/** The ledger of identities, tokens and activities, in an SQLite file that only its owner may read or in a PostgreSQL database. */
@NullMarked
package org.acsconsole.ledger;

import org.jspecify.annotations.NullMarked;
