/** The workshop: the service's clock and faults, the tour, and what an audience connects to. */
@NullMarked
package org.acsconsole.ui.workshop;

import org.jspecify.annotations.NullMarked;
