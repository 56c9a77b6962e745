/** Identities from a file or from what is pasted: the dialog that asks for it, the preview, and the task that writes. */
@NullMarked
package org.acsconsole.ui.importing;

import org.jspecify.annotations.NullMarked;
