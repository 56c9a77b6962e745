package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobCounts;
import org.acsconsole.identity.JobItem;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.ShownOutcome;
import org.acsconsole.identity.SkipCause;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The journal of jobs, in every database. */
final class JobsTest extends LedgerContract {

    private static final TokenRequest CHAT = new TokenRequest(Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST);
    private static final IdentityDetails KIM = new IdentityDetails("Kim \"K\"", "kim@contoso.example", "첫 줄\nzwei");

    @Test
    void everyCommandComesBackAsItWasWritten() {
        List<Command> all = List.of(
                new Command.Create(KIM),
                new Command.CreateWithToken(KIM, CHAT),
                new Command.Issue(Samples.id(1), TokenRequest.QUICKSTART),
                new Command.Revoke(Samples.id(1)),
                new Command.Delete(Samples.id(1)),
                new Command.CleanUp(Samples.id(1)),
                new Command.Forget(Samples.id(1)),
                new Command.Add(Samples.id(1), KIM),
                new Command.Edit(Samples.id(1), KIM, 7));
        Job job = job(1, all);
        assertThat(items(job)).extracting(row -> row.command().orElseThrow()).containsExactlyElementsOf(all);
        assertThat(items(job)).extracting(JobItemRow::state).containsOnly(ItemState.WAITING);
        assertThat(read(job).counts()).isEqualTo(counts(ItemState.WAITING, 9));
    }

    @Test
    void jobsAreListedNewestFirstPageByPage() {
        List<Job> made = IntStream.range(0, 5).mapToObj(n -> job(n, revokes(1))).toList();
        List<Job> first = jobs().jobs(null, 3);
        assertThat(first)
                .extracting(Job::key)
                .containsExactly(
                        made.get(4).key(), made.get(3).key(), made.get(2).key());
        assertThat(jobs().jobs(first.getLast(), 3))
                .extracting(Job::key)
                .containsExactly(made.get(1).key(), made.get(0).key());
    }

    @Test
    void aJobKeepsByWhomAndWhy() {
        Job job = read(job(1, revokes(1)));
        assertThat(job.begun()).isEqualTo(new Job.Begin(Samples.NOON.plusSeconds(1), "ann"));
        assertThat(job.reason()).isEqualTo("INC-1");
        assertThat(job.kind()).isEqualTo(JobKind.REVOKE);
    }

    @Test
    void itemsAreReadPageByPageAndByState() {
        Job job = job(1, revokes(5));
        perform(job, 1, Activity.Outcome.FAILED, "wrong-resource");
        perform(job, 3, Activity.Outcome.FAILED, "wrong-resource");
        assertThat(positions(new JobItemQuery(job.key(), Set.of(), -1, 3))).containsExactly(0L, 1L, 2L);
        assertThat(positions(new JobItemQuery(job.key(), Set.of(), 2, 3))).containsExactly(3L, 4L);
        assertThat(positions(new JobItemQuery(job.key(), Set.of(ItemState.FAILED), 1, 3)))
                .containsExactly(3L);
    }

    @Test
    void itemsAreFoundByTheirIdentityInAnyFormByItsLabelAndByTheirRequest() {
        Identity kim = Samples.identity(1, "Müller", "");
        Samples.record(ledger, kim);
        Job job = job(
                1, List.of(new Command.Revoke(Samples.id(2)), new Command.Revoke(kim.id()), new Command.Create(KIM)));
        perform(job, 1, Activity.Outcome.DONE, null);
        assertThat(found(job, "muller")).containsExactly(1L);
        assertThat(found(job, kim.id().value().toUpperCase(Locale.ROOT))).containsExactly(1L);
        assertThat(found(job, " request ")).containsExactly(1L);
        assertThat(found(job, "kim@")).containsExactly(2L);
        assertThat(found(job, "nobody")).isEmpty();
    }

    private List<Long> found(Job job, String text) {
        return positions(new JobItemQuery(job.key(), Set.of(), text, -1, 10));
    }

    @Test
    void anItemIsSentBeforeTheCallAndHasItsOutcomeWithWhatItChanged() {
        Job job = job(1, List.of(new Command.Create(KIM)));
        Activity begun = begun(job, 0, Operation.CREATE, null);
        ledger.record(begun, List.of(new LedgerChange.CreationBegun(KIM)));
        assertThat(item(job, 0).state()).isEqualTo(ItemState.SENT);
        assertThat(read(job).counts()).isEqualTo(counts(ItemState.SENT, 1));

        Identity made = Samples.identity(1, "Kim", "");
        Activity done = ended(begun, made.id(), Activity.Outcome.DONE, null);
        ledger.record(done, List.of(new LedgerChange.IdentityRecorded(made)));
        JobItemRow row = items(job).getFirst();
        assertThat(row.outcome().identity()).isEqualTo(made.id());
        assertThat(row.outcome().requestId()).isEqualTo("request");
        assertThat(row.label()).isEqualTo("Kim");
        assertThat(read(job).counts()).isEqualTo(counts(ItemState.DONE, 1));
    }

    @Test
    void whatTheLedgerRefusesLeavesTheItemAsItWas() {
        Job job = job(1, List.of(new Command.Create(KIM)));
        Identity made = Samples.identity(1, "Kim", "");
        Samples.record(ledger, made);
        Activity begun = begun(job, 0, Operation.CREATE, null);
        ledger.record(begun, List.of());
        assertThatThrownBy(() -> ledger.record(
                        ended(begun, made.id(), Activity.Outcome.DONE, null),
                        List.of(new LedgerChange.IdentityRecorded(made))))
                .isInstanceOf(FaultException.class);
        assertThat(item(job, 0).state()).isEqualTo(ItemState.SENT);
        assertThat(read(job).counts()).isEqualTo(counts(ItemState.SENT, 1));
    }

    @Test
    void everyOutcomeHasItsState() {
        Job job = job(
                1,
                Stream.generate(() -> new Command.Delete(Samples.id(1)))
                        .limit(4)
                        .toList());
        perform(job, 0, Operation.DELETE, Activity.Outcome.DONE, null);
        perform(job, 1, Operation.DELETE, Activity.Outcome.FAILED, "identity-not-found");
        perform(job, 2, Operation.DELETE, Activity.Outcome.FAILED, "wrong-resource");
        perform(job, 3, Operation.DELETE, Activity.Outcome.UNKNOWN, "outcome-unknown");
        assertThat(items(job))
                .extracting(JobItemRow::state)
                .containsExactly(ItemState.DONE, ItemState.GONE, ItemState.FAILED, ItemState.UNKNOWN);
    }

    @Test
    void anItemThatIsPostponedWaitsAgainAndCanBeSentAgain() {
        Job job = job(1, revokes(1));
        Activity begun = begun(job, 0, Operation.REVOKE, Samples.id(1));
        ledger.record(begun, List.of());
        ledger.record(
                ended(begun, Samples.id(1), Activity.Outcome.FAILED, "throttled"),
                List.of(new LedgerChange.ItemPostponed()));
        assertThat(read(job).counts()).isEqualTo(counts(ItemState.WAITING, 1));
        assertThat(items(job).getFirst().outcome().code()).isNull();
        perform(job, 0, Activity.Outcome.DONE, null);
        assertThat(read(job).counts()).isEqualTo(counts(ItemState.DONE, 1));
    }

    @Test
    void anItemThatIsToBePostponedThoughItWasSeenToBeDoneDoesNotWait() {
        Job job = job(1, revokes(1));
        Activity begun = begun(job, 0, Operation.REVOKE, Samples.id(1));
        ledger.record(begun, List.of());
        ObservedIdentity.Life life = new ObservedIdentity.Life(Samples.NOON, Revocation.at(Samples.NOON), null);
        ObservedIdentity.Requests requests = new ObservedIdentity.Requests(null, begun.key(), null);
        ObservedIdentity seen = new ObservedIdentity(Samples.id(1), life, false, requests, "", List.of());
        ledger.follow(
                new ObservedChanges(ledger.followedTo(), "1", Samples.NOON, List.of(), false, List.of(seen)),
                Samples.NOON,
                what -> begun);
        ledger.record(
                ended(begun, Samples.id(1), Activity.Outcome.UNKNOWN, "outcome-unknown"),
                List.of(new LedgerChange.ItemPostponed()));
        assertThat(read(job).counts()).isEqualTo(counts(ItemState.DONE, 1));
    }

    @Test
    void whatIsDoneOrSentIsNotSentAgain() {
        Job job = job(1, revokes(2));
        perform(job, 0, Activity.Outcome.DONE, null);
        Activity sent = begun(job, 1, Operation.REVOKE, Samples.id(1));
        ledger.record(sent, List.of());
        for (int position = 0; position < 2; position++) {
            Activity again = begun(job, position, Operation.REVOKE, Samples.id(1));
            assertThatThrownBy(() -> ledger.record(again, List.of()))
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Cancelled.class));
        }
        assertThat(read(job).counts().of(ItemState.DONE, ItemState.SENT)).isEqualTo(2);
    }

    @Test
    void onlyAnItemThatWaitsFailsWithoutHavingBeenSent() {
        Job job = job(1, revokes(2));
        perform(job, 0, Activity.Outcome.DONE, null);
        jobs().settle(new JobItem(job.key(), 0), ItemState.FAILED, "edited-elsewhere");
        jobs().settle(new JobItem(job.key(), 1), ItemState.FAILED, "edited-elsewhere");
        assertThat(items(job)).extracting(JobItemRow::state).containsExactly(ItemState.DONE, ItemState.FAILED);
        assertThat(items(job).getLast().outcome().code()).isEqualTo("edited-elsewhere");
    }

    @Test
    void aJobIsRunByTheConsoleThatTookItUntilItLeavesIt() {
        Job job = job(1, revokes(2));
        assertThat(jobs().take(job.key())).isTrue();
        assertThat(read(job).state()).isEqualTo(JobState.RUNNING);
        assertThat(jobs().take(job.key())).isFalse();
        jobs().leave(job.key(), JobState.PAUSED, "wrong-key");
        assertThat(read(job).progress().code()).isEqualTo("wrong-key");
        assertThat(jobs().take(job.key())).isTrue();
        jobs().leave(job.key(), JobState.CANCELLED, null);
        assertThat(jobs().take(job.key())).isFalse();
    }

    @Test
    void aJobWhoseConsoleHasEndedIsInterruptedAndCanBeTaken() {
        Job job = job(1, revokes(2));
        jobs().take(job.key());
        reopen();
        assertThat(read(job).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(jobs().take(job.key())).isTrue();
        assertThat(read(job).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void aJobThatWasNotWhollyWrittenIsNeverRun() {
        Job job = job(1, revokes(2));
        reopen();
        assertThat(read(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(jobs().take(job.key())).isFalse();
        job(2, revokes(1));
        assertThat(jobs().job(job.key())).isEmpty();
    }

    @Test
    void whatIsKnownLaterOfAnInterruptedItemIsWrittenWithIt() {
        Job job = job(1, revokes(1));
        Activity begun = begun(job, 0, Operation.REVOKE, Samples.id(1));
        ledger.record(begun, List.of());
        reopen();
        Activity interrupted = ledger.interrupted(Samples.NOON.minusSeconds(1)).getFirst();
        assertThat(interrupted.subject().cause().item()).isEqualTo(new JobItem(job.key(), 0));
        ledger.record(ended(interrupted, Samples.id(1), Activity.Outcome.UNKNOWN, "outcome-unknown"), List.of());
        assertThat(item(job, 0).state()).isEqualTo(ItemState.UNKNOWN);
    }

    @Test
    void aJobThatIsRemovedTakesItsItemsWithIt() {
        Job job = job(1, revokes(2));
        jobs().remove(job.key());
        assertThat(jobs().job(job.key())).isEmpty();
        assertThat(items(job)).isEmpty();
    }

    @Test
    void aResetRemovesTheJobs() {
        Job job = job(1, revokes(2));
        ledger.record(
                new Activity(
                        UUID.randomUUID(),
                        Samples.NOON,
                        "ann",
                        Operation.RESET,
                        Activity.Subject.NOT_YET,
                        result(Activity.Outcome.DONE, null)),
                List.of(new LedgerChange.Reset("1")));
        assertThat(jobs().job(job.key())).isEmpty();
    }

    @Test
    void inTheListOfActivitiesAJobIsOneRowWithHowItStands() {
        Job job = job(1, revokes(2));
        jobs().take(job.key());
        perform(job, 0, Activity.Outcome.DONE, null);
        perform(job, 1, Activity.Outcome.FAILED, "wrong-resource");
        ActivityRow running = listed(ActivityFilter.ALL).getFirst();
        assertThat(running.activity().result().outcome()).isEqualTo(Activity.Outcome.STARTED);
        assertThat(running.activity().outcomeAt(Samples.NOON.plus(Duration.ofDays(1))))
                .isEqualTo(ShownOutcome.STARTED);
        jobs().leave(job.key(), JobState.ENDED, null);

        assertThat(listed(ActivityFilter.ALL)).hasSize(1);
        ActivityRow row = listed(ActivityFilter.ALL).getFirst();
        assertThat(row.job()).contains(read(job));
        assertThat(row.activity().operator()).isEqualTo("ann");
        assertThat(row.activity().result().outcome()).isEqualTo(Activity.Outcome.FAILED);
        assertThat(row.activity().subject().detail()).isEqualTo("items:2,done:1,failed:1");
        assertThat(row.activity().subject().cause().reason()).isEqualTo("INC-1");
        assertThat(ledger.count(ActivityFilter.ALL.withoutItems()).number()).isEqualTo(2); // and how the identity came
    }

    @Test
    void everyItemIsInTheHistoryOfItsIdentityAndInTheWholeList() {
        Job job = job(1, revokes(2));
        jobs().take(job.key());
        perform(job, 0, Activity.Outcome.DONE, null);
        perform(job, 1, Activity.Outcome.DONE, null);
        jobs().leave(job.key(), JobState.ENDED, null);
        assertThat(listed(ActivityFilter.about(Samples.id(1)))).hasSize(2);
        assertThat(ledger.activities(new ActivityQuery(ActivityFilter.ALL, null, 10)))
                .extracting(row -> row.activity().operation())
                .containsExactly(Operation.REVOKE, Operation.REVOKE, Operation.REVOKE, Operation.CREATE);
    }

    @Test
    void aJobThatGoesOnIsOneRowAndTwoBeginsInTheChain() {
        Job job = job(1, revokes(2));
        long before = ledger.newestEvent().position();
        jobs().take(job.key());
        jobs().leave(job.key(), JobState.PAUSED, "wrong-key");
        Activity.Result paused =
                listed(ActivityFilter.ALL).getFirst().activity().result();
        assertThat(paused.code()).isEqualTo("wrong-key");
        assertThat(paused.outcome()).isEqualTo(Activity.Outcome.STOPPED);
        jobs().take(job.key());
        assertThat(listed(ActivityFilter.ALL)).hasSize(1);
        jobs().leave(job.key(), JobState.CANCELLED, null);
        assertThat(listed(ActivityFilter.ALL)).hasSize(1);
        assertThat(ledger.newestEvent().position()).isEqualTo(before + 4);
        assertThat(ledger.verify(read -> {})).isInstanceOf(ChainCheck.Intact.class);
    }

    @Test
    void aJobThatRunsIsNotTakenForAnInterruptedCall() {
        Job job = job(1, revokes(1));
        jobs().take(job.key());
        reopen();
        assertThat(ledger.interrupted(Samples.NOON.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(listed(ActivityFilter.ALL).getFirst().job().orElseThrow().state())
                .isEqualTo(JobState.INTERRUPTED);
    }

    @Test
    void anItemForWhichThereIsNothingToDoIsSkippedWhenItIsWritten() {
        Identity gone = Samples.identity(2, "Lee", "");
        Samples.record(ledger, Samples.identity(1, "Kim", ""));
        Samples.record(ledger, gone);
        delete(gone.id());
        IdentityId foreign = new IdentityId(gone.id().value().replaceFirst("acs:.{8}", "acs:ffffffff"));
        Job job = jobOf(
                1,
                List.of(
                        new Command.Delete(Samples.id(1)),
                        new Command.Delete(gone.id()),
                        new Command.Delete(Samples.id(3)),
                        new Command.Delete(foreign)));
        assertThat(items(job))
                .extracting(JobItemRow::state)
                .containsExactly(ItemState.WAITING, ItemState.SKIPPED, ItemState.SKIPPED, ItemState.SKIPPED);
        assertThat(items(job))
                .extracting(row -> row.outcome().code())
                .containsExactly(null, "deleted", "not-in-ledger", "other-resource");
        assertThat(read(job).counts()).isEqualTo(new JobCounts(Map.of(ItemState.WAITING, 1L, ItemState.SKIPPED, 3L)));
    }

    @Test
    void anIdentityThatTheServiceDoesNotHaveIsLeftOutOfARevokeAndNotOfADelete() {
        Samples.record(ledger, Samples.identity(1, "Kim", ""));
        ledger.record(
                Samples.activity(Operation.REVOKE, Samples.id(1)),
                List.of(new LedgerChange.IdentityMissing(Samples.id(1), Samples.NOON)));
        Job revoke = jobOf(1, revokes(1));
        Job delete = jobOf(2, List.of(new Command.CleanUp(Samples.id(1))));
        assertThat(item(revoke, 0).outcome().code()).isEqualTo("missing");
        assertThat(item(delete, 0).state()).isEqualTo(ItemState.WAITING);
    }

    @Test
    void whatIsForgottenOrEditedMayBeDeleted() {
        Samples.record(ledger, Samples.identity(1, "Kim", ""));
        delete(Samples.id(1));
        Job job = jobOf(1, List.of(new Command.Forget(Samples.id(1)), new Command.Forget(Samples.id(2))));
        assertThat(items(job)).extracting(JobItemRow::state).containsExactly(ItemState.WAITING, ItemState.SKIPPED);
    }

    @Test
    void anItemWhoseIdentityWasDeletedMeanwhileIsNotSent() {
        Job job = job(1, revokes(1));
        delete(Samples.id(1));
        Activity begun = begun(job, 0, Operation.REVOKE, Samples.id(1));
        assertThatThrownBy(() -> ledger.record(begun, List.of()))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(new Fault.NothingToDo(SkipCause.DELETED)));
        assertThat(item(job, 0).state()).isEqualTo(ItemState.WAITING);
    }

    private void delete(IdentityId id) {
        ledger.record(
                Samples.activity(Operation.DELETE, id),
                List.of(new LedgerChange.IdentityDeleted(id, new Revocation(Samples.NOON, Duration.ZERO))));
    }

    /** Without how the identities came into the ledger. */
    private List<ActivityRow> listed(ActivityFilter filter) {
        return ledger.activities(new ActivityQuery(filter.withoutItems(), null, 10)).stream()
                .filter(row -> row.activity().operation() != Operation.CREATE)
                .toList();
    }

    @Test
    void theEventsOfAnItemNameItAndACheckNoticesWhenThatIsChanged() throws SQLException {
        Job job = job(1, revokes(1));
        perform(job, 0, Activity.Outcome.DONE, null);
        assertThat(ledger.verify(read -> {})).isInstanceOf(ChainCheck.Intact.class);
        database.letEventsBeChanged(place);
        database.execute(place, "UPDATE event SET job = NULL WHERE position = 2");
        assertThat(ledger.verify(read -> {})).isEqualTo(new ChainCheck.Broken(2, ChainCheck.Damage.CHANGED));
    }

    private void reopen() {
        store.close();
        store = Database.open(place);
        ledger = store.of(Samples.PROFILE);
    }

    private JobJournal jobs() {
        return ledger.jobs();
    }

    /** A job of identities that the ledger has. */
    private Job job(int second, List<? extends Command> commands) {
        commands.stream()
                .filter(command -> !(command instanceof Command.Add))
                .flatMap(command -> command.identity().stream())
                .distinct()
                .filter(id -> ledger.identity(id).isEmpty())
                .forEach(id -> Samples.record(ledger, known(id)));
        return jobOf(second, commands);
    }

    private static Identity known(IdentityId id) {
        return new Identity(
                id,
                IdentityDetails.NONE,
                Origin.CREATED,
                new IdentityTimes(Samples.NOON, null, null, null, null, null),
                0);
    }

    private Job jobOf(int second, List<? extends Command> commands) {
        Job job = new Job(
                UUID.randomUUID(),
                JobKind.of(commands.getFirst()),
                new Job.Begin(Samples.NOON.plusSeconds(second), "ann"),
                "INC-1",
                new Job.Progress(JobState.PREPARING, null, JobCounts.NONE));
        jobs().begin(job);
        jobs().add(job.key(), commands);
        return job;
    }

    private static List<Command> revokes(int count) {
        return IntStream.range(0, count)
                .<Command>mapToObj(n -> new Command.Revoke(Samples.id(1)))
                .toList();
    }

    private static JobCounts counts(ItemState state, long count) {
        return new JobCounts(Map.of(state, count));
    }

    private Job read(Job job) {
        return jobs().job(job.key()).orElseThrow();
    }

    private List<JobItemRow> items(Job job) {
        return jobs().items(new JobItemQuery(job.key(), Set.of(), -1, 100));
    }

    private JobItemRow item(Job job, int position) {
        return items(job).get(position);
    }

    private List<Long> positions(JobItemQuery query) {
        return jobs().items(query).stream().map(row -> row.item().position()).toList();
    }

    private void perform(Job job, int position, Activity.Outcome outcome, @Nullable String code) {
        perform(job, position, Operation.REVOKE, outcome, code);
    }

    private void perform(Job job, int position, Operation operation, Activity.Outcome outcome, @Nullable String code) {
        Activity begun = begun(job, position, operation, Samples.id(1));
        ledger.record(begun, List.of());
        ledger.record(ended(begun, Samples.id(1), outcome, code), List.of());
    }

    private static Activity begun(Job job, int position, Operation operation, @Nullable IdentityId id) {
        return new Activity(
                UUID.randomUUID(),
                Samples.NOON,
                "ann",
                operation,
                new Activity.Subject(id, "", Activity.Cause.of(new JobItem(job.key(), position), "")),
                result(Activity.Outcome.STARTED, null));
    }

    private static Activity ended(Activity begun, IdentityId id, Activity.Outcome outcome, @Nullable String code) {
        return new Activity(
                begun.key(),
                begun.at(),
                begun.operator(),
                begun.operation(),
                new Activity.Subject(id, "", begun.subject().cause()),
                result(outcome, code));
    }

    private static Activity.Result result(Activity.Outcome outcome, @Nullable String code) {
        boolean started = outcome == Activity.Outcome.STARTED;
        return new Activity.Result(outcome, code, started ? null : "request", Duration.ZERO);
    }
}
