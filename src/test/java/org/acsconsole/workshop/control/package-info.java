/** Tests of the client of the service's own endpoints, against a running service. */
@NullMarked
package org.acsconsole.workshop.control;

import org.jspecify.annotations.NullMarked;
