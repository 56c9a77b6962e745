/** Jobs on many identities, tested without a window or a service. */
@NullMarked
package org.acsconsole.job;

import org.jspecify.annotations.NullMarked;
