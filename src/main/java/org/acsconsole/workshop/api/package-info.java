/** The operations of the service, as the wire protocol has them. */
@NullMarked
package org.acsconsole.workshop.api;

import org.jspecify.annotations.NullMarked;
