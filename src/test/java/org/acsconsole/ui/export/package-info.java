/** Exports as a user asks for them, into real files. */
@NullMarked
package org.acsconsole.ui.export;

import org.jspecify.annotations.NullMarked;
