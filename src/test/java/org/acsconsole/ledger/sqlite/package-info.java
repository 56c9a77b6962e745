@NullMarked
package org.acsconsole.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
