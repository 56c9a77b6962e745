/** Tests of how files are written and closed to others. */
@NullMarked
package org.acsconsole.files;

import org.jspecify.annotations.NullMarked;
