/** The code texts, looked at and run. */
@NullMarked
package org.acsconsole.code;

import org.jspecify.annotations.NullMarked;
