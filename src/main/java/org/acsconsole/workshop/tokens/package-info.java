/** The access tokens of the service: issued, signed and read. */
@NullMarked
package org.acsconsole.workshop.tokens;

import org.jspecify.annotations.NullMarked;
