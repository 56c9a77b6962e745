/** Tests of the control protocol's records. */
@NullMarked
package org.acsconsole.workshop.protocol;

import org.jspecify.annotations.NullMarked;
