/** The texts of both languages, and formatted values. */
@NullMarked
package org.acsconsole.ui.text;

import org.jspecify.annotations.NullMarked;
