/** Takes the pictures of the documents: the real console, clicked through on a workshop of its own. */
@NullMarked
package org.acsconsole.pictures;

import org.jspecify.annotations.NullMarked;
