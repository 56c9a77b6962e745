/** The trustworthy book of identities, tokens and activities, in an SQLite file that only its owner may read. */
@NullMarked
package org.acsconsole.ledger;

import org.jspecify.annotations.NullMarked;
