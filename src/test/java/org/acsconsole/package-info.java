/** Tests, in the same rooms as what they test. */
@NullMarked
package org.acsconsole;

import org.jspecify.annotations.NullMarked;
