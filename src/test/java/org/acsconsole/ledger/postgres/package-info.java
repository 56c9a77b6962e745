@NullMarked
package org.acsconsole.ledger.postgres;

import org.jspecify.annotations.NullMarked;
