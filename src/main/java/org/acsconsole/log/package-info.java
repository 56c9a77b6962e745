/** What all logging of the console and of its libraries goes through. */
@NullMarked
package org.acsconsole.log;

import org.jspecify.annotations.NullMarked;
