/** Tests of the token screens. */
@NullMarked
package org.acsconsole.ui.tokens;

import org.jspecify.annotations.NullMarked;
