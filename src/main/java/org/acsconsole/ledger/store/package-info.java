/** What a profile's ledger needs of a database, whichever it is: reading, transactions that write, and what differs. */
@NullMarked
package org.acsconsole.ledger.store;

import org.jspecify.annotations.NullMarked;
