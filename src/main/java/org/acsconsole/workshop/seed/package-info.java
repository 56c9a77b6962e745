/** The class that a workshop can begin with: people, and tokens in every state. */
@NullMarked
package org.acsconsole.workshop.seed;

import org.jspecify.annotations.NullMarked;
