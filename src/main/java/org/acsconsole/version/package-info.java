/** The version of the program, which stands in the build file alone. */
@NullMarked
package org.acsconsole.version;

import org.jspecify.annotations.NullMarked;
