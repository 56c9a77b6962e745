/** The texts for users in their language, and how the domain's values are formatted in them. */
@NullMarked
package org.acsconsole.ui.text;

import org.jspecify.annotations.NullMarked;
