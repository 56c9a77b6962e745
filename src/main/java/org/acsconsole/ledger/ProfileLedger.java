package org.acsconsole.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityPage;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.LedgerChanges;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.ledger.sqlite.SqliteDraft;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;
import org.acsconsole.ledger.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger of one profile.
 *
 * @param changesBefore how often others had changed it when it was opened
 * @param unwritten shared by all ledgers of the store
 */
record ProfileLedger(Store store, long profile, long changesBefore, UnwrittenEnds unwritten) implements Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileLedger.class);

    private static final int LOOKED_UP = 100;
    private static final String IDS =
            IntStream.range(0, LOOKED_UP).mapToObj(i -> ":id" + i).collect(Collectors.joining(", "));

    static final String TRIALS = """
            SELECT r.*, n.fingerprint FROM (
                SELECT t.seq, t.fingerprint FROM identity i JOIN token t ON t.identity = i.seq
                WHERE i.profile = :profile AND i.id = :id ORDER BY t.seq DESC LIMIT :tokens) n
            JOIN trial r ON r.seq IN (
                SELECT seq FROM trial WHERE token = n.seq ORDER BY seq DESC LIMIT :each)
            ORDER BY r.seq DESC
            """;

    static final String NEXT_EXPIRY = """
            SELECT min(expires_at) AS next FROM token INDEXED BY token_by_expiry
            WHERE profile = :profile AND revoked_at IS NULL AND outlived = 0 AND expires_at > :after
            """;

    @Override
    public String place() {
        return store.place();
    }

    @Override
    public Optional<String> resource() {
        return read(statements -> query(
                        statements, "SELECT resource FROM profile WHERE seq = :profile AND resource IS NOT NULL")
                .first(row -> row.getString(1)));
    }

    @Override
    public IdentityPage page(IdentityQuery query) {
        boolean byTokens =
                query.order().key().isOfLiveTokens() || query.search().expiresWithin() != null;
        return byTokens && !sweep(query.now())
                ? IdentityPage.sorting(query.after())
                : read(statements -> pages(statements).page(query));
    }

    @Override
    public IdentityCounts counts(IdentitySearch search, Instant now) {
        boolean whole = search.expiresWithin() == null || sweep(now);
        IdentityCounts counts = read(statements -> pages(statements).counts(search, now));
        return whole ? counts : counts.unfinished(now);
    }

    /**
     * Takes out of the kept numbers what has expired, as much as one question may; false if there is more. If nobody can write now, the
     * order stays that of before: what each row says is exact.
     */
    private boolean sweep(Instant now) {
        long begun = System.nanoTime();
        boolean stepped = false;
        while (read(statements -> LiveTokens.hasExpired(statements, profile, now))) {
            store.checkInterrupt();
            if (stepped
                    && System.nanoTime() - begun
                            > store.limits().longestSearch().toNanos()) {
                return false;
            }
            try {
                write(transaction -> new LiveTokens(transaction, profile).sweep(now));
            } catch (FaultException unwritten) {
                LOG.warn("the order by live tokens is that of before", unwritten);
                return true;
            }
            stepped = true;
        }
        return true;
    }

    @Override
    public Optional<Identity> identity(IdentityId id) {
        return read(statements -> query(statements, "SELECT * FROM identity WHERE profile = :profile AND id = :id")
                .bind("id", id.value())
                .first(Rows::identity));
    }

    @Override
    public List<Identity> identities(List<IdentityId> ids) {
        return lookUp(
                ids,
                statements ->
                        query(statements, "SELECT * FROM identity WHERE profile = :profile AND id IN (" + IDS + ")"),
                Rows::identity);
    }

    @Override
    public List<IdentityRow> rows(List<IdentityId> ids, Instant now) {
        return lookUp(
                ids,
                statements -> query(
                                statements,
                                "SELECT i.*, " + IdentityPages.SHOWN
                                        + " FROM identity i WHERE i.profile = :profile AND i.id IN (" + IDS + ")")
                        .bind("now", Instants.micros(now))
                        .bind("never", LiveTokens.NEVER),
                Rows::identityRow);
    }

    private <T> List<T> lookUp(
            List<IdentityId> ids, Function<Statements, BoundStatement> question, BoundStatement.RowMapper<T> row) {
        List<T> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += LOOKED_UP) {
            List<IdentityId> some = ids.subList(from, Math.min(ids.size(), from + LOOKED_UP));
            found.addAll(read(statements -> lookUp(question.apply(statements), some, row)));
        }
        return found;
    }

    private static <T> List<T> lookUp(BoundStatement query, List<IdentityId> ids, BoundStatement.RowMapper<T> row) {
        for (int i = 0; i < LOOKED_UP; i++) {
            query.bind("id" + i, ids.get(Math.min(i, ids.size() - 1)).value());
        }
        return query.list(row);
    }

    @Override
    public ImportDraft draft() {
        return SqliteDraft.open(this);
    }

    @Override
    public List<IssuedToken> tokens(IdentityId id, int limit) {
        return read(statements -> query(statements, """
                        SELECT t.*, i.id FROM identity i JOIN token t ON t.identity = i.seq
                        WHERE i.profile = :profile AND i.id = :id ORDER BY t.seq DESC LIMIT :limit
                        """)
                .bind("id", id.value())
                .bind("limit", limit)
                .list(Rows::token));
    }

    @Override
    public Optional<IssuedToken> token(IdentityId id, TokenFingerprint fingerprint) {
        return read(statements -> query(statements, """
                        SELECT t.*, i.id FROM identity i JOIN token t ON t.identity = i.seq
                        WHERE i.profile = :profile AND i.id = :id AND t.fingerprint = :fingerprint
                        ORDER BY t.seq DESC LIMIT 1
                        """)
                .bind("id", id.value())
                .bind("fingerprint", fingerprint.hex())
                .first(Rows::token));
    }

    @Override
    public List<RecordedTrial> trials(IdentityId id, int tokens, int each) {
        return read(statements -> query(statements, TRIALS)
                .bind("id", id.value())
                .bind("tokens", tokens)
                .bind("each", each)
                .list(Rows::trial));
    }

    @Override
    public Optional<Instant> nextExpiry(Instant after) {
        return read(statements -> query(statements, NEXT_EXPIRY)
                .bind("after", Instants.micros(after))
                .one(row -> Optional.ofNullable(Instants.atOrNull(row, "next"))));
    }

    @Override
    public List<ActivityRow> activities(ActivityQuery query) {
        return read(statements -> new ActivityPages(statements, profile).page(query)).stream()
                .map(this::withJob)
                .toList();
    }

    private ActivityRow withJob(ActivityRow row) {
        Activity.Cause cause = row.activity().subject().cause();
        return cause.isJob()
                ? new ActivityRow(
                        row.activity(), row.label(), jobs().job(row.activity().key()))
                : row;
    }

    @Override
    public ActivityCount count(ActivityFilter filter) {
        return new ActivityCounter(store, profile).count(filter);
    }

    @Override
    public List<String> operators(int limit) {
        return read(statements -> new ActivityPages(statements, profile).operators(limit));
    }

    @Override
    public List<String> tags(int limit) {
        return read(statements -> new StoredTags(statements, profile).names(limit));
    }

    @Override
    public List<Activity> interrupted(Instant begunBefore) {
        long before = Instants.micros(begunBefore);
        List<Activity> all = new ArrayList<>(pending("at < :before", before, 0));
        for (long console : consoles()) {
            if (store.isGone(console)) {
                all.addAll(pending("at >= :before AND console = :console", before, console));
            }
        }
        return all;
    }

    private List<Activity> pending(String which, long before, long console) {
        return read(statements -> query(
                        statements,
                        "SELECT * FROM pending WHERE profile = :profile AND (job IS NULL OR item IS NOT NULL) AND "
                                + which + " ORDER BY at LIMIT 1000")
                .bind("before", before)
                .bind("console", console)
                .list(ActivityRows::activity));
    }

    /** Those that wait for answers, but for this one. */
    private List<Long> consoles() {
        Long own = store.console();
        return read(statements -> query(
                        statements, "SELECT DISTINCT console FROM pending WHERE profile = :profile AND console <> :own")
                .bind("own", own == null ? 0 : own)
                .list(row -> row.getLong(1)));
    }

    @Override
    public EventMark newestEvent() {
        return new EventChain(store, profile).end();
    }

    @Override
    public ChainCheck verify(LongConsumer read) {
        return new EventChain(store, profile).verify(read);
    }

    @Override
    public String eventHash(long position) {
        return new EventChain(store, profile).hash(position);
    }

    @Override
    public ChainStart chainStart() {
        return new EventChain(store, profile).start();
    }

    @Override
    public void record(Activity activity, List<LedgerChange> changes) {
        List<LedgerChange> all = List.copyOf(changes);
        write(transaction -> {
            ActivityWriter activities = new ActivityWriter(transaction, profile);
            ChangeWriter changed = new ChangeWriter(transaction, profile, store.search());
            for (LedgerChange change : all) {
                if (isThereByNow(transaction, activity, change)) {
                    continue;
                }
                if (change instanceof LedgerChange.Reset) {
                    activities.reset(activity);
                }
                changed.apply(change);
            }
            if (activity.result().outcome() == Activity.Outcome.STARTED) {
                activities.begin(activity, meant(all), store.console());
            } else {
                activities.end(activity, all.contains(new LedgerChange.ItemPostponed()));
            }
        });
    }

    /** What this activity did can be seen on the service before its end is written: then the ledger has it. */
    private boolean isThereByNow(Transaction transaction, Activity activity, LedgerChange change) {
        UnansweredCalls calls = new UnansweredCalls(transaction, profile);
        return (change instanceof LedgerChange.IdentityRecorded created
                        && created.identity().origin() == Origin.CREATED
                        && calls.isDone(activity.key(), created.identity().id()))
                || (change instanceof LedgerChange.Unsettled unsettled
                        && calls.isDone(activity.key(), unsettled.identity()));
    }

    @Override
    public void record(Activity done, LedgerChanges changes) {
        AtomicBoolean cancelled = new AtomicBoolean();
        store.write(
                ChainHead.inOrder(profile, transaction -> {
                    GatheredSearch search = new GatheredSearch(store.search());
                    ChangeWriter changed = new ChangeWriter(transaction, profile, search);
                    long place = new ActivityWriter(transaction, profile).end(done);
                    ActivityOfMany history = ActivityOfMany.of(transaction, profile, done, place);
                    Runnable check = () -> checkWanted(cancelled);
                    store.inBulk(
                            transaction,
                            check,
                            () -> changes.sendTo(change -> {
                                check.run();
                                changed.apply(change);
                                history.changed(change);
                            }));
                    search.finish();
                }),
                () -> cancelled.set(true));
    }

    private static void checkWanted(AtomicBoolean cancelled) {
        if (cancelled.get()) {
            throw new FaultException(new Fault.Cancelled());
        }
    }

    private static IdentityDetails meant(List<LedgerChange> changes) {
        return changes.stream()
                .filter(LedgerChange.CreationBegun.class::isInstance)
                .map(change -> ((LedgerChange.CreationBegun) change).details())
                .findFirst()
                .orElse(IdentityDetails.NONE);
    }

    @Override
    public long count(CleanUpScope which) {
        return new CleanUpRows(store, profile, which).count();
    }

    @Override
    public DryRun dryRun(CleanUpScope which, Instant now) {
        sweep(now);
        return new CleanUpRows(store, profile, which).dryRun();
    }

    @Override
    public List<IdentityId> ids(CleanUpScope which) {
        return new CleanUpRows(store, profile, which).ids();
    }

    @Override
    public JobJournal jobs() {
        return new ProfileJobs(store, profile, unwritten);
    }

    @Override
    public void checkWritable() {
        store.checkWritable();
    }

    @Override
    public long changes() {
        return store.changes(profile) - changesBefore;
    }

    @Override
    public InstantSource clock(InstantSource own) {
        return store.clock(own);
    }

    @Override
    public String followedTo() {
        return read(statements -> query(statements, "SELECT followed_to FROM profile WHERE seq = :profile")
                .one(row -> row.getString(1)));
    }

    @Override
    public AppliedChanges follow(ObservedChanges seen, Instant recordedAt, Function<AppliedChanges, Activity> row) {
        AtomicReference<AppliedChanges> written = new AtomicReference<>(AppliedChanges.NOTHING);
        write(transaction -> {
            ChangeWriter changed = new ChangeWriter(transaction, profile, store.search());
            List<IdentityId> gone = new ArrayList<>();
            AppliedChanges what =
                    new ObservedChangesWriter(transaction, profile, changed).write(seen, recordedAt, gone::add);
            if (!what.isNothing()) {
                follow(transaction, row.apply(what), what, gone);
            }
            written.set(what);
        });
        return Objects.requireNonNull(written.get());
    }

    private void follow(Transaction transaction, Activity activity, AppliedChanges what, List<IdentityId> gone) {
        long place = new ActivityWriter(transaction, profile).end(activity);
        if (activity.subject().identity() == null) {
            ActivityOfMany history = ActivityOfMany.of(transaction, profile, activity, place);
            what.changes().forEach(change -> history.changed(change.id()));
            gone.forEach(history::changed);
        }
    }

    private IdentityPages pages(Statements statements) {
        return new IdentityPages(store, statements, profile);
    }

    private void write(Consumer<Transaction> work) {
        store.write(ChainHead.inOrder(profile, work));
    }

    private <T> T read(Function<Statements, T> question) {
        return store.read(question);
    }

    private BoundStatement query(Statements statements, String sql) {
        return statements.sql(sql).bind("profile", profile);
    }
}
