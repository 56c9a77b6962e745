/** What the service does wrong on purpose: latency, failures, and Azure's published limits. */
@NullMarked
package org.acsconsole.workshop.faults;

import org.jspecify.annotations.NullMarked;
