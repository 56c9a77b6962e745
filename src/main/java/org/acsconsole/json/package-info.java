/** JSON that a person wrote: every value with its place in the file, and what is wrong in it. */
@NullMarked
package org.acsconsole.json;

import org.jspecify.annotations.NullMarked;
