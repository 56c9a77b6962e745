/**
 * The domain: identities, the tokens issued for them, the {@link org.acsconsole.identity.IdentityController} behind every
 * button, and the two interfaces it needs, {@link org.acsconsole.identity.IdentityService} and {@link
 * org.acsconsole.identity.Ledger}. Plain Java only.
 */
@NullMarked
package org.acsconsole.identity;

import org.jspecify.annotations.NullMarked;
