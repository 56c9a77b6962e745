package org.acsconsole.ledger;

import static org.acsconsole.ledger.SampleLedger.END;
import static org.acsconsole.ledger.SampleLedger.TEST;
import static org.acsconsole.ledger.SampleLedger.UNKNOWN;
import static org.acsconsole.ledger.SampleLedger.WORKSHOP;
import static org.acsconsole.ledger.SampleLedger.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ChainCheck.Intact;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
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
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.TokenTrial;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ledgers that earlier versions of the console wrote; the files are in the folder {@code versions} of the resources. */
final class OlderLedgerTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.acsconsole.ledger.VersionFile#versions")
    void everyRowIsReadAsItWasWritten(int version) throws IOException {
        VersionFile kept = VersionFile.copyTo(folder, version);
        try (LedgerStore file = kept.open()) {
            assertThat(VersionFile.listing(file)).containsExactlyElementsOf(kept.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("org.acsconsole.ledger.VersionFile#versions")
    void openingItAgainChangesNothing(int version) throws IOException, SQLException {
        VersionFile kept = VersionFile.copyTo(folder, version);
        try (LedgerStore file = kept.open()) {
            VersionFile.listing(file); // every profile was in use
        }
        List<String> rows = kept.rows();
        try (LedgerStore file = kept.open()) {
            assertThat(VersionFile.listing(file)).containsExactlyElementsOf(kept.expected());
        }
        assertThat(kept.rows()).containsExactlyElementsOf(rows);
    }

    private static long position(Ledger ledger) {
        return assertThat(ledger.verify(read -> {}))
                .asInstanceOf(InstanceOfAssertFactories.type(Intact.class))
                .actual()
                .position();
    }

    @ParameterizedTest
    @MethodSource("org.acsconsole.ledger.VersionFile#versions")
    void itIsWrittenOnLikeANewOne(int version) throws IOException {
        try (LedgerStore file = open(version)) {
            Ledger ledger = file.of(WORKSHOP);
            long events = position(ledger);
            Identity first = read(ledger, 1);
            IssuedToken token = Samples.token(first, 7_000);
            record(ledger, Operation.ISSUE, 1, new LedgerChange.TokenRecorded(token));
            record(ledger, Operation.REVOKE, 5, new LedgerChange.TokensRevoked(id(5), Revocation.at(END)));
            record(ledger, Operation.DELETE, 2, new LedgerChange.IdentityDeleted(id(2), Revocation.at(END)));
            record(
                    ledger,
                    Operation.EDIT,
                    1,
                    new LedgerChange.DetailsEdited(id(1), new IdentityDetails("Łukasz", "", ""), 1));
            record(ledger, Operation.CREATE, 50, new LedgerChange.IdentityRecorded(Samples.identity(50, "new", "")));
            assertThat(ledger.tokens(id(1), 1)).containsExactly(token);
            assertThat(read(ledger, 5).state()).isEqualTo(IdentityState.REVOKED);
            assertThat(read(ledger, 2).state()).isEqualTo(IdentityState.DELETED);
            assertThat(ledger.counts("łukasz", END).of(IdentityFilter.EXISTING)).isEqualTo(1);
            assertThat(ledger.counts("김민수", END).of(IdentityFilter.EXISTING)).isZero();
            assertThat(ledger.identity(id(50))).isPresent();
            assertThat(position(ledger)).isEqualTo(events + 5);
            assertThat(ledger.activities(null, null, 5))
                    .extracting(Activity::operation)
                    .containsExactly(
                            Operation.CREATE, Operation.EDIT, Operation.DELETE, Operation.REVOKE, Operation.ISSUE);
        }
    }

    @ParameterizedTest
    @MethodSource("org.acsconsole.ledger.VersionFile#versions")
    void aCleanUpCountsWhatItDeletes(int version) throws IOException {
        try (LedgerStore file = open(version)) {
            for (Profile profile : SampleLedger.PROFILES) {
                Ledger ledger = file.of(profile);
                for (Origin origin : Origin.values()) {
                    CleanUpScope scope = new CleanUpScope(EnumSet.of(origin), Samples.NOON.plus(Duration.ofMinutes(9)));
                    assertThat(ledger.count(scope))
                            .as("%s of %s", origin, profile.name())
                            .isEqualTo(ledger
                                    .identities(new IdentityQuery(
                                            IdentityFilter.EXISTING, "", IdentityOrder.NEWEST_FIRST, null, 99, END))
                                    .stream()
                                    .map(IdentityRow::identity)
                                    .filter(identity -> identity.origin() == origin
                                            && !identity.times().recordedAt().isBefore(scope.since()))
                                    .count())
                            .isEqualTo(ledger.ids(scope).size());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.acsconsole.ledger.VersionFile#versions")
    void whatWasOnItsWayCanEnd(int version) throws IOException {
        try (LedgerStore file = open(version)) {
            Ledger ledger = file.of(WORKSHOP);
            List<Activity> begun = ledger.interrupted(END);
            assertThat(begun)
                    .extracting(Activity::operation)
                    .containsExactly(Operation.CREATE_WITH_TOKEN, Operation.DELETE);
            Activity delete = begun.getLast();
            Activity.Result done = new Activity.Result(Activity.Outcome.DONE, null, "late", Duration.ofMillis(9));
            Activity ended = new Activity(
                    delete.key(), delete.at(), delete.operator(), delete.operation(), delete.subject(), done);
            ledger.record(ended, List.of(new LedgerChange.IdentityDeleted(id(1), Revocation.at(END))));
            assertThat(ledger.activities(id(1), null, 1)).containsExactly(ended);
            assertThat(ledger.interrupted(END)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("org.acsconsole.ledger.VersionFile#versions")
    void itIsFollowedOnFromWhereItWas(int version) throws IOException {
        try (LedgerStore file = open(version)) {
            Ledger ledger = file.of(WORKSHOP);
            ledger.follow(
                    new ObservedChanges(
                            ledger.followedTo(),
                            "30",
                            END,
                            List.of(),
                            false,
                            List.of(new ObservedIdentity(id(51), END, null, null, true, null))),
                    END,
                    what -> Samples.activity(Operation.SEE, id(51)));
            assertThat(ledger.followedTo()).isEqualTo("30");
            assertThat(read(ledger, 51).origin()).isEqualTo(Origin.SEEN);
        }
    }

    @ParameterizedTest
    @MethodSource("org.acsconsole.ledger.VersionFile#versions")
    void whatWasWrittenForAnUnknownResourceGoesToTheResourceOnceThatIsKnown(int version) throws IOException {
        try (LedgerStore file = open(version)) {
            assertThat(file.lastOpened(UNKNOWN.name())).contains(UNKNOWN);
            URI endpoint = URI.create("https://spaeter.communication.azure.com");
            Profile known = new Profile(UNKNOWN.name(), UNKNOWN.environment(), endpoint, Profile.hostOf(endpoint));
            Ledger ledger = file.of(known);
            assertThat(read(ledger, 31).details().label()).isEqualTo("before the key was read");
            assertThat(ledger.activities(null, null, 10)).hasSize(2);
            assertThat(file.of(UNKNOWN).activities(null, null, 10)).isEmpty();
        }
    }

    @Test
    void theTokensOfTheFirstAreReadWithTheLagThatTheirServiceHas() throws IOException {
        try (LedgerStore file = open(1)) {
            assertThat(lastRevocation(file, WORKSHOP, 2).lag()).isZero();
            Revocation slow = lastRevocation(file, TEST, 24);
            assertThat(slow.lag()).isEqualTo(Duration.ofMinutes(15));
            assertThat(lastToken(file, TEST, 24).stateAt(slow.at().plusSeconds(60)))
                    .isEqualTo(TokenState.REVOKING);
        }
    }

    @Test
    void theTokensOfTheSecondCanBeTriedAndTheTrialIsKept() throws IOException {
        try (LedgerStore file = open(2)) {
            Ledger ledger = file.of(WORKSHOP);
            assertThat(ledger.trials(id(2), 10, 10)).isEmpty();
            RecordedTrial trial = new RecordedTrial(
                    lastToken(file, WORKSHOP, 2).fingerprint(),
                    END,
                    new TokenTrial(TokenTrial.Verdict.REFUSED, 401, "revoked"));
            record(ledger, Operation.TRY, 2, new LedgerChange.TokenTried(id(2), trial));
            assertThat(ledger.trials(id(2), 10, 10)).containsExactly(trial);
        }
    }

    @Test
    void anIdentityThatWasRevokedInTheFourthIsRevokingAsLongAsItsServiceMayTakeIt() throws IOException {
        try (LedgerStore file = open(4)) {
            assertThat(read(file.of(WORKSHOP), 2).times().revokingUntil()).isNull();
            IdentityTimes slow = read(file.of(TEST), 24).times();
            Instant revoked = Objects.requireNonNull(slow.tokensRevokedAt());
            assertThat(slow.revokingUntil()).isEqualTo(revoked.plus(Duration.ofMinutes(15)));
        }
    }

    @Test
    void theDelayThatTheWorkshopHadInTheFourthIsKept() throws IOException {
        try (LedgerStore file = open(4)) {
            Revocation delayed = lastRevocation(file, WORKSHOP, 3);
            assertThat(delayed.lag()).isEqualTo(Duration.ofMinutes(1));
            assertThat(read(file.of(WORKSHOP), 3).times().revokingUntil()).isEqualTo(delayed.effectiveBy());
        }
    }

    @Test
    void aNameThatTheFifthFoundWithItsAccentsAloneIsFoundWithoutThemToo() throws IOException {
        try (LedgerStore file = open(5)) {
            for (String needle : List.of("mull", "MÜLL", "jorg m", "müller")) {
                assertThat(file.of(WORKSHOP).counts(needle, END).of(IdentityFilter.REVOKED))
                        .as(needle)
                        .isEqualTo(1);
            }
        }
    }

    private LedgerStore open(int version) throws IOException {
        return VersionFile.copyTo(folder, version).open();
    }

    private static void record(Ledger ledger, Operation operation, int n, LedgerChange change) {
        Activity.Result done = new Activity.Result(Activity.Outcome.DONE, null, null, Duration.ZERO);
        Activity activity =
                new Activity(UUID.randomUUID(), END, "someone", operation, Activity.Subject.of(id(n)), done);
        ledger.record(activity, List.of(change));
    }

    private static Identity read(Ledger ledger, int n) {
        return ledger.identity(id(n)).orElseThrow();
    }

    private static IssuedToken lastToken(LedgerStore file, Profile profile, int n) {
        return file.of(profile).tokens(id(n), 1).getFirst();
    }

    private static Revocation lastRevocation(LedgerStore file, Profile profile, int n) {
        return Objects.requireNonNull(lastToken(file, profile, n).times().revocation());
    }
}
