/** Tests of the program's version. */
@NullMarked
package org.acsconsole.version;

import org.jspecify.annotations.NullMarked;
