/** The ledger in a PostgreSQL database that several computers share. */
@NullMarked
package org.acsconsole.ledger.postgres;

import org.jspecify.annotations.NullMarked;
