/** The service's state on its disk. */
@NullMarked
package org.acsconsole.workshop.store;

import org.jspecify.annotations.NullMarked;
