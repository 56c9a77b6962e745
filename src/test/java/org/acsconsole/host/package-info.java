/** The console's side of the workshop service, against a real one. */
@NullMarked
package org.acsconsole.host;

import org.jspecify.annotations.NullMarked;
