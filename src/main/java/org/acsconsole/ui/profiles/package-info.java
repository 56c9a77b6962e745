/** This package lists the configured profiles, and edits, tests, exports and imports them. */
@NullMarked
package org.acsconsole.ui.profiles;

import org.jspecify.annotations.NullMarked;
