/** The check of the request signature that Azure's clients make with an access key. */
@NullMarked
package org.acsconsole.workshop.signature;

import org.jspecify.annotations.NullMarked;
