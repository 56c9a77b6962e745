/** Files and folders that are their owner's alone, for all that the console writes. */
@NullMarked
package org.acsconsole.files;

import org.jspecify.annotations.NullMarked;
