package org.acsconsole.ui.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenValue;
import org.jspecify.annotations.Nullable;

/** Identities and tokens that the tests talk about. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final IdentityId ALICE =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");
    static final IdentityId BOB =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-1ce9-2727-80f5-8b3a0d006a52");

    private Samples() {}

    static IssuedToken token(Instant issued, Duration lifetime) {
        return token(issued, lifetime, null, null);
    }

    static IssuedToken revoked(Instant issued, Duration lifetime, Instant at) {
        return token(issued, lifetime, at, null);
    }

    static IssuedToken unsettled(Instant issued, Duration lifetime, Instant at) {
        return token(issued, lifetime, null, at);
    }

    private static IssuedToken token(
            Instant issued, Duration lifetime, @Nullable Instant revoked, @Nullable Instant unsettled) {
        TokenFingerprint fingerprint = TokenFingerprint.of(new TokenValue("sample " + issued + lifetime));
        return new IssuedToken(
                fingerprint,
                ALICE,
                Set.of(TokenScope.CHAT, TokenScope.VOIP),
                new TokenTimes(
                        issued,
                        issued.plus(lifetime),
                        revoked == null ? null : Revocation.at(revoked),
                        unsettled,
                        false));
    }
}
