/** This package recognises secrets by name and by form, and removes them from text that is kept, shown or logged. */
@NullMarked
package org.acsconsole.secret;

import org.jspecify.annotations.NullMarked;
