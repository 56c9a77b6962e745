/** The clock on which tokens live: it can stand, run fast and jump, and forgets nothing that it has shown. */
@NullMarked
package org.acsconsole.workshop.clock;

import org.jspecify.annotations.NullMarked;
