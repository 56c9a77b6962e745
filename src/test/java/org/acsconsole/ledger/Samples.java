package org.acsconsole.ledger;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenValue;

/** Identities, tokens and activities for tests. */
final class Samples {

    static final String RESOURCE = "4ccc92c8-9815-4422-bddc-ceea181dc774";
    static final Profile PROFILE =
            new Profile("Workshop", Environment.WORKSHOP, URI.create("https://localhost:7443"), RESOURCE);
    static final Profile OTHER_PROFILE =
            new Profile("Other", Environment.TEST, URI.create("https://other.example"), "other.example");
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Samples() {}

    static IdentityId id(int n) {
        return new IdentityId("8:acs:%s_00000006-%04x-3502-0000-%012x".formatted(RESOURCE, n % 65_536, n));
    }

    static Identity identity(int n, String label, String user) {
        Instant at = NOON.plusSeconds(n);
        return new Identity(
                id(n),
                new IdentityDetails(label, user, ""),
                Origin.CREATED,
                new IdentityTimes(at, at, null, null, null, null),
                0);
    }

    static IssuedToken token(Identity identity, int n) {
        Instant issued = NOON.plusSeconds(n);
        return new IssuedToken(
                TokenFingerprint.of(new TokenValue("token " + n + identity.id())),
                identity.id(),
                Set.of(TokenScope.VOIP, TokenScope.CHAT),
                TokenTimes.of(issued, issued.plus(Duration.ofHours(1))));
    }

    static Activity activity(Operation operation, IdentityId id) {
        return new Activity(
                UUID.randomUUID(),
                NOON,
                "someone",
                operation,
                Activity.Subject.of(id),
                new Activity.Result(Activity.Outcome.DONE, null, "request", Duration.ofMillis(7)));
    }

    static void record(Ledger ledger, Identity identity, IssuedToken... tokens) {
        List<LedgerChange> changes = new ArrayList<>(List.of(new LedgerChange.IdentityRecorded(identity)));
        for (IssuedToken token : tokens) {
            changes.add(new LedgerChange.TokenRecorded(token));
        }
        ledger.record(activity(Operation.CREATE, identity.id()), changes);
    }
}
