/** What the screens share, tested without a screen. */
@NullMarked
package org.acsconsole.ui.common;

import org.jspecify.annotations.NullMarked;
