/** Tours through the life of a token: scenarios as files, who and what a tour made, and where it stands. */
@NullMarked
package org.acsconsole.tour;

import org.jspecify.annotations.NullMarked;
