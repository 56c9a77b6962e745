/** The composition root on real rooms: workshop, ledger and SDK. */
@NullMarked
package org.acsconsole.app;

import org.jspecify.annotations.NullMarked;
