/** What a scenario file may say, and how a tour goes on. */
@NullMarked
package org.acsconsole.tour;

import org.jspecify.annotations.NullMarked;
