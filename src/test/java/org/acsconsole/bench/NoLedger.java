package org.acsconsole.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityCount;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.AppliedChanges;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.ChainStart;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.EventMark;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityPage;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.LedgerChanges;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.TokenFingerprint;

/** A ledger that writes nothing down. */
final class NoLedger implements Ledger {

    @Override
    public String place() {
        return "";
    }

    @Override
    public Optional<String> resource() {
        return Optional.empty();
    }

    @Override
    public IdentityPage page(IdentityQuery query) {
        return new IdentityPage(List.of(), null);
    }

    @Override
    public IdentityCounts counts(IdentitySearch search, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ActivityCount count(ActivityFilter filter) {
        return new ActivityCount(0, true);
    }

    @Override
    public List<String> operators(int limit) {
        return List.of();
    }

    @Override
    public List<String> tags(int limit) {
        return List.of();
    }

    @Override
    public List<Activity> interrupted(Instant begunBefore) {
        return List.of();
    }

    @Override
    public Optional<Instant> nextExpiry(Instant after) {
        return Optional.empty();
    }

    @Override
    public Optional<Identity> identity(IdentityId id) {
        return Optional.empty();
    }

    @Override
    public List<IssuedToken> tokens(IdentityId id, int limit) {
        return List.of();
    }

    @Override
    public Optional<IssuedToken> token(IdentityId id, TokenFingerprint fingerprint) {
        return Optional.empty();
    }

    @Override
    public List<RecordedTrial> trials(IdentityId id, int tokens, int each) {
        return List.of();
    }

    @Override
    public List<ActivityRow> activities(ActivityQuery query) {
        return List.of();
    }

    @Override
    public void record(Activity activity, List<LedgerChange> changes) {}

    @Override
    public JobJournal jobs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public EventMark newestEvent() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String eventHash(long position) {
        return "";
    }

    @Override
    public ChainStart chainStart() {
        return new ChainStart(null, 0);
    }

    @Override
    public ChainCheck verify(LongConsumer read) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(CleanUpScope which) {
        return 0;
    }

    @Override
    public DryRun dryRun(CleanUpScope which, Instant now) {
        return DryRun.of(JobKind.CLEAN_UP, List.of());
    }

    @Override
    public List<IdentityId> ids(CleanUpScope which) {
        return List.of();
    }

    @Override
    public void checkWritable() {}

    @Override
    public long changes() {
        return 0;
    }

    @Override
    public String followedTo() {
        return ObservedChanges.FIRST;
    }

    @Override
    public AppliedChanges follow(ObservedChanges seen, Instant recordedAt, Function<AppliedChanges, Activity> row) {
        return AppliedChanges.NOTHING;
    }

    @Override
    public List<IdentityRow> rows(List<IdentityId> ids, Instant now) {
        return List.of();
    }

    @Override
    public ImportDraft draft() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void record(Activity done, LedgerChanges changes) {
        throw new UnsupportedOperationException();
    }
}
