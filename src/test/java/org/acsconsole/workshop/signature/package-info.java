/** Tests of the signature check by itself. */
@NullMarked
package org.acsconsole.workshop.signature;

import org.jspecify.annotations.NullMarked;
