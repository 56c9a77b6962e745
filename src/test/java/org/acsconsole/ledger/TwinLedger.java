package org.acsconsole.ledger;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Activity.Outcome;
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
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.identity.TokenValue;

/** Fills a ledger in which identities stand in capitals, and some in small letters too, as consoles wrote them up to version 9. */
final class TwinLedger {

    static final Profile PROFILE = new Profile(
            "Contoso", Environment.PRODUCTION, URI.create("https://contoso.communication.azure.com"), Samples.RESOURCE);
    static final Duration LAG = Duration.ofMinutes(15);

    static final int CREATED_AND_ADDED = 1;
    static final int CAPITALS_ONLY = 2;
    static final int REVOKED_IN_CAPITALS = 3;
    static final int DELETED_IN_CAPITALS = 4;
    static final int TWO_LABELS = 5;
    static final int THREE_FORMS = 6;
    static final int FORGOTTEN = 7;
    static final int UNSETTLED_IN_CAPITALS = 8;
    static final int ISSUED_AFTER_THE_REVOCATION = 9;
    static final int UNDER_WAY = 10;

    /** When everything is written. */
    static final Instant END = Samples.NOON.plus(Duration.ofHours(2));

    private final Ledger ledger;
    private Instant now = Samples.NOON;
    private int keys;

    private TwinLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    static void fill(LedgerStore store) {
        new TwinLedger(store.of(PROFILE)).write();
    }

    static IdentityId id(int n) {
        return Samples.id(0xAB00 + n);
    }

    static IdentityId capitals(int n) {
        return new IdentityId(id(n).value().toUpperCase(Locale.ROOT).replace("8:ACS", "8:acs"));
    }

    static IdentityId withDash(int n) {
        return new IdentityId(id(n).value() + "-");
    }

    /** What comes after the resource is of no known form, so it is not known whether capitals are the same. */
    static IdentityId opaque(String end) {
        return new IdentityId("8:acs:" + Samples.RESOURCE + "_" + end);
    }

    private void write() {
        create(id(CREATED_AND_ADDED), "Kim");
        issue(id(CREATED_AND_ADDED));
        add(capitals(CREATED_AND_ADDED), new IdentityDetails("", "kim@contoso.example", "added"));
        tried(capitals(CREATED_AND_ADDED), issue(capitals(CREATED_AND_ADDED)));
        add(capitals(CAPITALS_ONLY), new IdentityDetails("Solo", "", ""));
        issue(capitals(CAPITALS_ONLY));
        create(id(REVOKED_IN_CAPITALS), "Lee");
        issue(id(REVOKED_IN_CAPITALS));
        add(capitals(REVOKED_IN_CAPITALS), IdentityDetails.NONE);
        revoke(capitals(REVOKED_IN_CAPITALS));
        create(id(DELETED_IN_CAPITALS), "Park");
        issue(id(DELETED_IN_CAPITALS));
        add(capitals(DELETED_IN_CAPITALS), IdentityDetails.NONE);
        delete(capitals(DELETED_IN_CAPITALS));
        add(capitals(TWO_LABELS), new IdentityDetails("Erste", "", ""));
        add(id(TWO_LABELS), new IdentityDetails("Zweite", "zwei@contoso.example", "Über beide"));
        add(capitals(THREE_FORMS), IdentityDetails.NONE);
        add(withDash(THREE_FORMS), IdentityDetails.NONE);
        issue(withDash(THREE_FORMS));
        issue(capitals(THREE_FORMS));
        add(capitals(FORGOTTEN), IdentityDetails.NONE);
        done(Operation.FORGET, capitals(FORGOTTEN), new LedgerChange.IdentityForgotten(capitals(FORGOTTEN)));
        create(id(UNSETTLED_IN_CAPITALS), "Choi");
        add(capitals(UNSETTLED_IN_CAPITALS), IdentityDetails.NONE);
        record(
                Operation.REVOKE,
                capitals(UNSETTLED_IN_CAPITALS),
                Outcome.UNKNOWN,
                new LedgerChange.Unsettled(capitals(UNSETTLED_IN_CAPITALS), now));
        add(capitals(ISSUED_AFTER_THE_REVOCATION), IdentityDetails.NONE);
        issue(capitals(ISSUED_AFTER_THE_REVOCATION));
        revoke(capitals(ISSUED_AFTER_THE_REVOCATION));
        add(id(ISSUED_AFTER_THE_REVOCATION), IdentityDetails.NONE);
        issue(id(ISSUED_AFTER_THE_REVOCATION));
        add(opaque("ABC-user"), IdentityDetails.NONE);
        add(opaque("abc-user"), IdentityDetails.NONE);
        add(capitals(UNDER_WAY), IdentityDetails.NONE);
        ledger.record(activity(Operation.DELETE, capitals(UNDER_WAY), Outcome.STARTED), List.of());
    }

    private void create(IdentityId id, String label) {
        done(Operation.CREATE, id, recorded(id, new IdentityDetails(label, "", ""), Origin.CREATED));
    }

    private void add(IdentityId id, IdentityDetails details) {
        done(Operation.ADD, id, recorded(id, details, Origin.IMPORTED));
    }

    private IssuedToken issue(IdentityId id) {
        IssuedToken token = new IssuedToken(
                TokenFingerprint.of(new TokenValue("token " + keys)),
                id,
                Set.of(TokenScope.CHAT),
                TokenTimes.of(now, now.plus(Duration.ofDays(1))));
        done(Operation.ISSUE, id, new LedgerChange.TokenRecorded(token));
        return token;
    }

    private void tried(IdentityId id, IssuedToken token) {
        TokenTrial accepted = new TokenTrial(TokenTrial.Verdict.ACCEPTED, 200, "");
        done(Operation.TRY, id, new LedgerChange.TokenTried(id, new RecordedTrial(token.fingerprint(), now, accepted)));
    }

    private void revoke(IdentityId id) {
        done(Operation.REVOKE, id, new LedgerChange.TokensRevoked(id, new Revocation(now, LAG)));
    }

    private void delete(IdentityId id) {
        done(Operation.DELETE, id, new LedgerChange.IdentityDeleted(id, new Revocation(now, LAG)));
    }

    private LedgerChange recorded(IdentityId id, IdentityDetails details, Origin origin) {
        Instant created = origin == Origin.CREATED ? now : null;
        return new LedgerChange.IdentityRecorded(
                new Identity(id, details, origin, new IdentityTimes(now, created, null, null, null, null), 0));
    }

    private void done(Operation operation, IdentityId id, LedgerChange change) {
        record(operation, id, Outcome.DONE, change);
    }

    /** A minute passes. */
    private void record(Operation operation, IdentityId id, Outcome outcome, LedgerChange change) {
        ledger.record(activity(operation, id, outcome), List.of(change));
        now = now.plusSeconds(60);
    }

    private Activity activity(Operation operation, IdentityId id, Outcome outcome) {
        keys++;
        return new Activity(
                new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L + keys),
                now,
                "administrator",
                operation,
                Activity.Subject.of(id),
                new Activity.Result(outcome, null, null, Duration.ZERO));
    }
}
