/** The rules of the house, as tests. */
@NullMarked
package org.acsconsole.architecture;

import org.jspecify.annotations.NullMarked;
