/** The domain and its controller, tested on a real ledger and a service that answers as scripted. */
@NullMarked
package org.acsconsole.identity;

import org.jspecify.annotations.NullMarked;
