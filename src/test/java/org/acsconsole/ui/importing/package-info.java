/** Imports as a user asks for them, from real files into a real ledger. */
@NullMarked
package org.acsconsole.ui.importing;

import org.jspecify.annotations.NullMarked;
