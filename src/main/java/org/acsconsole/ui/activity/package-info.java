/** The activity screen: what was done, by whom, and how it ended. */
@NullMarked
package org.acsconsole.ui.activity;

import org.jspecify.annotations.NullMarked;
