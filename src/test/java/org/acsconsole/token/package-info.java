/** Tokens decoded, without a window. */
@NullMarked
package org.acsconsole.token;

import org.jspecify.annotations.NullMarked;
