package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItem;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobState;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;
import org.acsconsole.ledger.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs of one profile. */
record ProfileJobs(Store store, long profile, UnwrittenEnds unwritten) implements JobJournal {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileJobs.class);

    /** What is yet to be created has its label in the command. */
    private static final String HAS_TEXT =
            " AND (strpos(lower(i.identity), :needle) > 0 OR strpos(n.label_key, :needle) > 0"
                    + " OR strpos(n.user_key, :needle) > 0 OR strpos(n.note_key, :needle) > 0 OR i.request_id = :text"
                    + " OR (i.identity IS NULL AND strpos(lower(i.command), :needle) > 0))";

    private static final String OF_KEY = " WHERE profile = :profile AND key = :key";

    @Override
    public void begin(Job job) {
        write(transaction -> {
            removeAbandoned(transaction);
            sql(transaction, """
                    INSERT INTO job (profile, key, kind, state, created_at, operator, reason, console)
                    VALUES (:profile, :key, :kind, :state, :at, :operator, :reason, :console)
                    """)
                    .bind("key", job.key().toString())
                    .bind("kind", job.kind().name())
                    .bind("state", job.state().name())
                    .bind("at", Instants.micros(job.begun().at()))
                    .bind("operator", job.begun().operator())
                    .bind("reason", job.reason())
                    .bind("console", store.console())
                    .execute();
        });
    }

    /** What a console that has ended did not finish writing. */
    private void removeAbandoned(Transaction transaction) {
        sql(transaction, "SELECT seq, console FROM job WHERE profile = :profile AND state = 'PREPARING'")
                .list(row -> Map.entry(row.getLong("seq"), consoleOf(row)))
                .stream()
                .filter(job -> job.getValue().map(this::isGone).orElse(false))
                .forEach(job -> transaction
                        .sql("DELETE FROM job WHERE seq = :seq")
                        .bind("seq", job.getKey().longValue())
                        .execute());
    }

    private static Optional<Long> consoleOf(ResultSet row) throws SQLException {
        long console = row.getLong("console");
        return row.wasNull() ? Optional.empty() : Optional.of(console);
    }

    private boolean isGone(long console) {
        return !Objects.equals(store.console(), console) && store.isGone(console);
    }

    @Override
    public void add(UUID job, List<? extends Command> commands) {
        write(transaction -> {
            long seq = of(transaction, "SELECT seq FROM job" + OF_KEY, job).number();
            long from = transaction
                    .sql("SELECT coalesce(max(position) + 1, 0) FROM job_item WHERE job = :job")
                    .bind("job", seq)
                    .number();
            for (Command command : commands) {
                transaction
                        .sql("INSERT INTO job_item (job, position, command, state, identity)"
                                + " VALUES (:job, :position, :command, 'WAITING', :identity)")
                        .bind("job", seq)
                        .bind("position", from++)
                        .bind("command", CommandText.of(command))
                        .bind(
                                "identity",
                                command.identity().map(IdentityId::value).orElse(null))
                        .execute();
            }
            JobCountsWriter.of(transaction, profile).count(seq, ItemState.WAITING, commands.size());
            new JobWriter(transaction, profile).skipNeedless(job, from - commands.size());
        });
    }

    @Override
    public void remove(UUID job) {
        write(transaction -> of(transaction, "DELETE FROM job" + OF_KEY, job).execute());
    }

    @Override
    public List<Job> jobs(@Nullable Job after, int limit) {
        String older = after == null ? "" : " AND (created_at, seq) < (:at, (SELECT seq FROM job" + OF_KEY + "))";
        return store.read(statements -> {
            BoundStatement query = sql(
                    statements,
                    "SELECT * FROM job WHERE profile = :profile" + older
                            + " ORDER BY created_at DESC, seq DESC LIMIT :limit");
            if (after != null) {
                query.bind("at", Instants.micros(after.begun().at()))
                        .bind("key", after.key().toString());
            }
            return query.bind("limit", limit).list(this::job);
        });
    }

    @Override
    public Optional<Job> job(UUID key) {
        return store.read(statements -> read(statements, key));
    }

    private Job job(ResultSet row) throws SQLException {
        RowReader reader = new RowReader(row);
        JobState written = reader.word(JobState.class, "state", JobState.CANCELLED);
        boolean stopped = (written == JobState.RUNNING || written == JobState.PREPARING)
                && consoleOf(row).map(this::isGone).orElse(store.console() != null);
        UUID key = UUID.fromString(reader.text("key"));
        UnwrittenEnds.End inRow =
                new UnwrittenEnds.End(stopped ? stopped(written) : written, reader.textOrNull("code"));
        UnwrittenEnds.End end = unwritten.of(key).orElse(inRow);
        return new Job(
                key,
                reader.word(JobKind.class, "kind", JobKind.REVOKE),
                new Job.Begin(reader.time("created_at"), reader.text("operator")),
                reader.text("reason"),
                new Job.Progress(end.state(), end.code(), JobCountsWriter.counts(reader)));
    }

    /** What was not wholly written is not run. */
    private static JobState stopped(JobState written) {
        return written == JobState.PREPARING ? JobState.CANCELLED : JobState.INTERRUPTED;
    }

    @Override
    public List<JobItemRow> items(JobItemQuery query) {
        String states =
                query.states().stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
        String text = query.text().strip();
        String needle = Search.needle(text);
        String condition = (query.states().isEmpty() ? "" : " AND i.state IN (" + states + ")")
                + (needle.isEmpty() ? "" : HAS_TEXT);
        return store.read(statements -> of(
                        statements,
                        "SELECT i.*, n.label FROM job_item i"
                                + " LEFT JOIN identity n ON n.profile = :profile AND n.id = i.identity WHERE i.job = (SELECT seq FROM job"
                                + OF_KEY + ")"
                                + " AND i.position > :after" + condition + " ORDER BY i.position LIMIT :limit",
                        query.job())
                .bind("after", query.after())
                .bind("needle", needle)
                .bind("text", text)
                .bind("limit", query.limit())
                .list(row -> item(query.job(), row)));
    }

    private static JobItemRow item(UUID job, ResultSet row) throws SQLException {
        RowReader reader = new RowReader(row);
        return new JobItemRow(
                new JobItem(job, reader.count("position")),
                CommandText.read(reader.text("command")),
                new JobItemRow.Outcome(
                        reader.word(ItemState.class, "state", ItemState.UNKNOWN),
                        reader.textOrNull("code"),
                        reader.textOrNull("request_id"),
                        reader.idOrNull("identity"),
                        reader.timeOrNull("at")),
                Objects.requireNonNullElse(reader.textOrNull("label"), ""));
    }

    @Override
    public boolean take(UUID key) {
        AtomicBoolean taken = new AtomicBoolean();
        write(transaction -> read(transaction, key)
                .filter(job -> job.state() == JobState.PREPARING || job.state().canGoOn())
                .ifPresent(job -> {
                    of(transaction, "UPDATE job SET state = 'RUNNING', code = NULL, console = :console" + OF_KEY, key)
                            .bind("console", store.console())
                            .execute();
                    new ActivityWriter(transaction, profile).beginAgain(JobActivity.begun(job));
                    taken.set(true);
                }));
        if (taken.get()) {
            unwritten.forget(key);
        }
        return taken.get();
    }

    @Override
    public void leave(UUID key, JobState state, @Nullable String code) {
        unwritten.keep(key, state, code);
        try {
            writeEnd(key, state, code);
            unwritten.forget(key);
        } catch (FaultException unwritable) {
            LOG.warn(
                    "that a job is {} could not be written: {}",
                    state,
                    unwritable.fault().code());
        }
    }

    private void writeEnd(UUID key, JobState state, @Nullable String code) {
        write(transaction -> {
            of(transaction, "UPDATE job SET state = :state, code = :code, console = NULL" + OF_KEY, key)
                    .bind("state", state.name())
                    .bind("code", code)
                    .execute();
            Instant now = transaction.now();
            read(transaction, key)
                    .ifPresent(job -> new ActivityWriter(transaction, profile).end(JobActivity.ended(job, now)));
        });
    }

    private Optional<Job> read(Statements statements, UUID key) {
        return of(statements, "SELECT * FROM job" + OF_KEY, key).first(this::job);
    }

    @Override
    public void settle(JobItem item, ItemState as, String code) {
        write(transaction -> new JobWriter(transaction, profile)
                .moveIfWaiting(item, new JobItemRow.Outcome(as, code, null, null, transaction.now())));
    }

    private void write(Consumer<Transaction> work) {
        store.write(ChainHead.inOrder(profile, work));
    }

    private BoundStatement of(Statements statements, String text, UUID job) {
        return sql(statements, text).bind("key", job.toString());
    }

    private BoundStatement sql(Statements statements, String text) {
        return statements.sql(text).bind("profile", profile);
    }
}
