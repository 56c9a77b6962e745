package org.acsconsole.ledger;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Activity.Outcome;
import org.acsconsole.identity.ClockRewind;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.Tags;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.identity.TokenValue;
import org.jspecify.annotations.Nullable;

/** Fills a ledger with rows of every kind, as the console writes them while somebody works with it. */
final class SampleLedger {

    static final Profile WORKSHOP = new Profile(
            "Workshop", Environment.WORKSHOP, URI.create("https://localhost:7443"), "workshop:" + Samples.RESOURCE);
    static final Profile TEST = new Profile(
            "Contoso Test",
            Environment.TEST,
            URI.create("https://contoso-test.communication.azure.com"),
            "contoso-test.communication.azure.com");
    static final Profile UNKNOWN = new Profile("Später", Environment.PRODUCTION, null, "unknown:Später");
    static final Profile RESET = new Profile(
            "Second workshop", Environment.WORKSHOP, URI.create("https://localhost:8443"), "workshop:second");
    static final List<Profile> PROFILES = List.of(WORKSHOP, TEST, UNKNOWN, RESET);

    /** When everything is written; tokens of an hour that were issued at the beginning have expired. */
    static final Instant END = Samples.NOON.plus(Duration.ofHours(2));

    private static final Tags TAGS = new Tags(List.of(new Tag("Vip"), new Tag("3학년 2반")));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LAG = Duration.ofMinutes(15);

    private final Ledger ledger;
    private final int series;
    private Instant now = Samples.NOON;
    private int keys;
    private int tokens;

    private SampleLedger(Ledger ledger, int series) {
        this.ledger = ledger;
        this.series = series;
    }

    static void fill(LedgerStore file) {
        new SampleLedger(file.of(WORKSHOP), 1).workshop();
        new SampleLedger(file.of(TEST), 2).test();
        new SampleLedger(file.of(UNKNOWN), 3).unknown();
        new SampleLedger(file.of(RESET), 4).reset();
    }

    /** The identity of that number; those of other clouds have another prefix. */
    static IdentityId id(int n) {
        return n == 29 ? new IdentityId(Samples.id(n).value().replace("8:acs:", "8:gcch-acs:")) : Samples.id(n);
    }

    private void workshop() {
        IssuedToken first = createWithToken(1, "김민수", "minsu.kim@contoso.example", HOUR);
        issue(1, DAY);
        edit(1, new IdentityDetails("김민수", "minsu.kim@contoso.example", "첫 번째 사용자\nsecond line", TAGS), 0);
        trial(first, "accepted", new TokenTrial(TokenTrial.Verdict.ACCEPTED, 200, ""));
        create(2, "Jörg Müller", "jorg.mueller@contoso.example");
        IssuedToken second = issue(2, DAY);
        revoke(2, Duration.ZERO);
        trial(second, "refused", new TokenTrial(TokenTrial.Verdict.REFUSED, 401, "revoked"));
        trial(second, "scope-missing", new TokenTrial(TokenTrial.Verdict.INCONCLUSIVE, 403, "no-chat-scope"));
        createWithToken(3, "Straße 7", "", DAY);
        revoke(3, Duration.ofMinutes(1));
        createWithToken(4, "Cafe\u0301", "o'hara@contoso.example", DAY);
        delete(4, Duration.ZERO);
        createWithToken(5, "100% a_b \"quoted\" back\\slash", "", DAY);
        end(
                begin(Operation.REVOKE, id(5), ""),
                Outcome.UNKNOWN,
                "outcome-unknown",
                List.of(new LedgerChange.Unsettled(id(5), now)));
        add(6, "", "");
        issue(6, HOUR);
        end(begin(Operation.DELETE, id(6), ""), Outcome.FAILED, "identity-not-found", List.of());
        create(8, "forgotten", "");
        write(Operation.FORGET, id(8), new LedgerChange.IdentityForgotten(id(8)));
        create(9, "kim", "");
        create(10, "KIM", "emoji 😀");
        create(11, "\u110b\u1175\u1109\u116e", "");
        issue(11, HOUR.multipliedBy(2));
        follow();
        setBack();
        end(begin(Operation.CREATE, null, ""), Outcome.FAILED, "wrong-key", List.of());
        begin(Operation.CREATE_WITH_TOKEN, null, "chat,voip");
        begin(Operation.DELETE, id(1), "");
    }

    /** Its revocations take 15 minutes. */
    private void test() {
        createWithToken(21, "Zoë", "zoe@contoso.example", DAY);
        revoke(21, LAG);
        issue(21, HOUR);
        createWithToken(22, "김민지", "", DAY);
        now = END.minus(Duration.ofMinutes(10));
        revoke(22, LAG);
        now = END.minus(Duration.ofMinutes(3));
        revoke(22, Duration.ofMinutes(5));
        add(23, "seit langem da", "박 수진");
        revoke(23, LAG);
        issue(23, HOUR);
        end(
                begin(Operation.DELETE, id(23), ""),
                Outcome.UNKNOWN,
                "outcome-unknown",
                List.of(new LedgerChange.Unsettled(id(23), now)));
        createWithToken(24, "both ends", "", DAY);
        revoke(24, LAG);
        delete(24, LAG);
        add(29, "another cloud", "");
        begin(Operation.REVOKE, id(29), "");
    }

    private void unknown() {
        add(31, "before the key was read", "");
        add(21, "not the one of the test", "");
    }

    private void reset() {
        create(41, "before", "");
        Activity begun = begin(Operation.RESET, null, "");
        end(begun, Outcome.DONE, null, List.of(new LedgerChange.Reset("4")));
        createWithToken(42, "after", "lee@contoso.example", DAY);
    }

    private void create(int n, String label, String user) {
        Activity begun = begin(Operation.CREATE, null, "");
        end(
                about(begun, new Activity.Subject(id(n), begun.subject().detail())),
                Outcome.DONE,
                null,
                List.of(recorded(n, label, user, Origin.CREATED)));
    }

    private IssuedToken createWithToken(int n, String label, String user, Duration life) {
        Activity begun = begin(Operation.CREATE_WITH_TOKEN, null, "chat,voip");
        IssuedToken token = token(n, life);
        end(
                about(begun, new Activity.Subject(id(n), begun.subject().detail())),
                Outcome.DONE,
                null,
                List.of(recorded(n, label, user, Origin.CREATED), new LedgerChange.TokenRecorded(token)));
        return token;
    }

    private IssuedToken issue(int n, Duration life) {
        Activity begun = begin(Operation.ISSUE, id(n), "chat,voip");
        IssuedToken token = token(n, life);
        end(begun, Outcome.DONE, null, List.of(new LedgerChange.TokenRecorded(token)));
        return token;
    }

    private void revoke(int n, Duration lag) {
        Activity begun = begin(Operation.REVOKE, id(n), "");
        end(begun, Outcome.DONE, null, List.of(new LedgerChange.TokensRevoked(id(n), new Revocation(now, lag))));
    }

    private void delete(int n, Duration lag) {
        Activity begun = begin(Operation.DELETE, id(n), "");
        end(begun, Outcome.DONE, null, List.of(new LedgerChange.IdentityDeleted(id(n), new Revocation(now, lag))));
    }

    private void trial(IssuedToken token, String detail, TokenTrial answer) {
        Activity begun = begin(Operation.TRY, token.identity(), "");
        RecordedTrial trial = new RecordedTrial(token.fingerprint(), now, answer);
        end(
                about(begun, new Activity.Subject(token.identity(), detail)),
                Outcome.DONE,
                null,
                List.of(new LedgerChange.TokenTried(token.identity(), trial)));
    }

    private void add(int n, String label, String user) {
        write(Operation.ADD, id(n), recorded(n, label, user, Origin.IMPORTED));
    }

    private void edit(int n, IdentityDetails details, long version) {
        write(Operation.EDIT, id(n), new LedgerChange.DetailsEdited(id(n), details, version));
    }

    /** Others made an identity, changed two, and another console's page came too late. */
    private void follow() {
        see(
                "17",
                List.of(),
                new ObservedIdentity(id(7), now, null, null, true, null),
                new ObservedIdentity(id(9), now, Revocation.at(now), null, false, null),
                new ObservedIdentity(id(6), now, null, now, false, null));
    }

    private void see(String to, List<ClockRewind> setBacks, ObservedIdentity... sightings) {
        ObservedChanges seen = new ObservedChanges(ledger.followedTo(), to, now, setBacks, false, List.of(sightings));
        ledger.follow(
                seen, now, what -> activity(Operation.SEE, null, "created:1,revoked:1,deleted:1", Outcome.DONE, null));
    }

    /** The clock had gone on for three hours, and outlived a token of one hour; a token of a day lives on. */
    private void setBack() {
        Instant reached = now.plus(Duration.ofHours(3));
        see("18", List.of(new ClockRewind(reached, now)));
        now = now.plusSeconds(30);
        issue(11, HOUR.multipliedBy(2));
    }

    private LedgerChange recorded(int n, String label, String user, Origin origin) {
        Instant createdAt = origin == Origin.CREATED ? now.plusSeconds(2) : null;
        return new LedgerChange.IdentityRecorded(new Identity(
                id(n),
                new IdentityDetails(label, user, ""),
                origin,
                new IdentityTimes(now, createdAt, null, null, null, null),
                0));
    }

    private IssuedToken token(int n, Duration life) {
        tokens++;
        TokenFingerprint fingerprint = TokenFingerprint.of(new TokenValue("token " + series + " " + tokens));
        Set<TokenScope> scopes = tokens % 3 == 0
                ? Set.of(TokenScope.CHAT_JOIN, TokenScope.VOIP_JOIN)
                : Set.of(TokenScope.CHAT, TokenScope.VOIP);
        return new IssuedToken(fingerprint, id(n), scopes, TokenTimes.of(now, now.plus(life)));
    }

    /** A minute passes, and it is written that something was begun. */
    private Activity begin(Operation operation, @Nullable IdentityId id, String detail) {
        Activity begun = activity(operation, id, detail, Outcome.STARTED, null);
        ledger.record(begun, List.of());
        return begun;
    }

    private void end(Activity begun, Outcome outcome, @Nullable String code, List<LedgerChange> changes) {
        String requestId = outcome == Outcome.UNKNOWN ? null : "request-" + series + "-" + keys;
        Activity.Result result = new Activity.Result(
                outcome, code, requestId, Duration.ofMillis(7).plusNanos(keys));
        ledger.record(
                new Activity(begun.key(), begun.at(), begun.operator(), begun.operation(), begun.subject(), result),
                changes);
    }

    private void write(Operation operation, IdentityId id, LedgerChange change) {
        ledger.record(activity(operation, id, "", Outcome.DONE, null), List.of(change));
    }

    private static Activity about(Activity begun, Activity.Subject subject) {
        return new Activity(begun.key(), begun.at(), begun.operator(), begun.operation(), subject, begun.result());
    }

    private Activity activity(
            Operation operation, @Nullable IdentityId id, String detail, Outcome outcome, @Nullable String code) {
        keys++;
        now = now.plusSeconds(60).plusNanos(1_000L * keys);
        return new Activity(
                new UUID(0x0199_0000_0000_7000L + series, 0x8000_0000_0000_0000L + keys),
                now,
                operation == Operation.SEE ? "" : "administrator",
                operation,
                new Activity.Subject(id, detail),
                new Activity.Result(outcome, code, null, Duration.ZERO));
    }
}
