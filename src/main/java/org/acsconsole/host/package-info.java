/** The console's side of the workshop service: where it runs, what it says of itself, and how its changes are followed. */
@NullMarked
package org.acsconsole.host;

import org.jspecify.annotations.NullMarked;
