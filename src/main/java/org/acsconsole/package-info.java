/** The ACS Identity Console; every package below is a room of the house that {@code src/site/markdown} describes. */
@NullMarked
package org.acsconsole;

import org.jspecify.annotations.NullMarked;
