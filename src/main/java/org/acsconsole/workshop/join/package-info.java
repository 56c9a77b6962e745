/** The page on which attendees join: who may, what it shows, and what it hands out. */
@NullMarked
package org.acsconsole.workshop.join;

import org.jspecify.annotations.NullMarked;
