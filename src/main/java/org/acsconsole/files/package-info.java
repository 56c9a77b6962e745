/** Files and folders that only their owner can read, and that are replaced as a whole. */
@NullMarked
package org.acsconsole.files;

import org.jspecify.annotations.NullMarked;
