/** Configuration, secrets and preferences, on real files. */
@NullMarked
package org.acsconsole.settings;

import org.jspecify.annotations.NullMarked;
