/** The activity screen, on a real ledger. */
@NullMarked
package org.acsconsole.ui.activity;

import org.jspecify.annotations.NullMarked;
