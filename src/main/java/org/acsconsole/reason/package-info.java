/** This package describes why something failed, or what was expected instead, independently of language. */
@NullMarked
package org.acsconsole.reason;

import org.jspecify.annotations.NullMarked;
