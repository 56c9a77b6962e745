/** Dialogs: how they are opened, sized, and answered, and how failures are shown. */
@NullMarked
package org.acsconsole.ui.dialog;

import org.jspecify.annotations.NullMarked;
