/** The domain and its controller, tested on a real ledger and a service that does as it is told. */
@NullMarked
package org.acsconsole.identity;

import org.jspecify.annotations.NullMarked;
