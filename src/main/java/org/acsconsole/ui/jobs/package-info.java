/** Shows the jobs of the profile in use and their items, and lets the user pause them, go on with them, and cancel them. */
@NullMarked
package org.acsconsole.ui.jobs;

import org.jspecify.annotations.NullMarked;
