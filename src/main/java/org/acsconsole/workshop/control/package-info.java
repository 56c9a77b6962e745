/** The client of what lies under {@code /_workshop/}: the clock, the faults, the keys, the list of identities, and starting anew. */
@NullMarked
package org.acsconsole.workshop.control;

import org.jspecify.annotations.NullMarked;
