/** What a secret looks like, what it is called, and text without it: for all that is kept, shown or logged. */
@NullMarked
package org.acsconsole.secret;

import org.jspecify.annotations.NullMarked;
