/** What a token says: its decoded claims, what follows from them, and what a check of its signature comes to. */
@NullMarked
package org.acsconsole.token;

import org.jspecify.annotations.NullMarked;
