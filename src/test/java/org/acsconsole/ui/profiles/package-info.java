/** Tests of what stands behind the forms of profiles. */
@NullMarked
package org.acsconsole.ui.profiles;

import org.jspecify.annotations.NullMarked;
