/** What an installation keeps in its data folder: its name, its secrets and its certificates, owner-only. */
@NullMarked
package org.acsconsole.workshop.keys;

import org.jspecify.annotations.NullMarked;
