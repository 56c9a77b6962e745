/** What the service remembers of its identities, durable once answered. */
@NullMarked
package org.acsconsole.workshop.store;

import org.jspecify.annotations.NullMarked;
