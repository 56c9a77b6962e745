package org.acsconsole.ui.workshop;

import java.time.Duration;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.Revocation;
import org.acsconsole.workshop.protocol.ListedIdentity;
import org.jspecify.annotations.Nullable;

/** The way from what the workshop service holds of an identity to what the ledger is told of it. */
public final class ObservedOnService {

    private ObservedOnService() {}

    /** Puts it as a sighting; {@code created} is {@link ObservedIdentity#created}. */
    public static ObservedIdentity sighting(ListedIdentity seen, boolean created) {
        return new ObservedIdentity(
                new IdentityId(seen.id()), seen.createdOn(), revocation(seen), seen.deletedOn(), created);
    }

    private static @Nullable Revocation revocation(ListedIdentity seen) {
        return seen.tokensRevokedOn() == null || seen.revokeTakesEffectOn() == null
                ? null
                : new Revocation(
                        seen.tokensRevokedOn(), Duration.between(seen.tokensRevokedOn(), seen.revokeTakesEffectOn()));
    }
}
