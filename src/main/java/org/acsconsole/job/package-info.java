/** Many commands as one job: a few at a time, with an outcome for each and a true cancel. */
@NullMarked
package org.acsconsole.job;

import org.jspecify.annotations.NullMarked;
