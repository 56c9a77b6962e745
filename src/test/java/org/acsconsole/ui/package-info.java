/** What holds for every screen, and the toolkit that its tests run on. */
@NullMarked
package org.acsconsole.ui;

import org.jspecify.annotations.NullMarked;
