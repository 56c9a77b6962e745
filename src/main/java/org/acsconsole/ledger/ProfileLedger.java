package org.acsconsole.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.AppliedChanges;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.TokenFingerprint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The book of one profile in the file. */
record ProfileLedger(SqliteLedger store, long profile) implements Ledger {

    static final String TRIALS = """
            SELECT r.*, n.fingerprint FROM (
                SELECT t.seq, t.fingerprint FROM identity i JOIN token t ON t.identity = i.seq
                WHERE i.profile = :profile AND i.id = :id ORDER BY t.seq DESC LIMIT :tokens) n
            JOIN trial r ON r.seq IN (
                SELECT seq FROM trial WHERE token = n.seq ORDER BY seq DESC LIMIT :each)
            ORDER BY r.seq DESC
            """;

    @Override
    public Optional<String> resource() {
        return read(
                handle -> query(handle, "SELECT resource FROM profile WHERE seq = :profile AND resource IS NOT NULL")
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public List<IdentityRow> identities(IdentityQuery query) {
        return read(handle -> pages(handle).page(query));
    }

    @Override
    public IdentityCounts counts(String search, Instant now) {
        return read(handle -> pages(handle).counts(search.strip(), now));
    }

    @Override
    public Optional<Identity> identity(IdentityId id) {
        return read(handle -> query(handle, "SELECT * FROM identity WHERE profile = :profile AND id = :id")
                .bind("id", id.value())
                .map(Rows::identity)
                .findOne());
    }

    @Override
    public List<IssuedToken> tokens(IdentityId id, int limit) {
        return read(handle -> query(handle, """
                        SELECT t.*, i.id FROM identity i JOIN token t ON t.identity = i.seq
                        WHERE i.profile = :profile AND i.id = :id ORDER BY t.seq DESC LIMIT :limit
                        """)
                .bind("id", id.value())
                .bind("limit", limit)
                .map(Rows::token)
                .list());
    }

    @Override
    public Optional<IssuedToken> token(IdentityId id, TokenFingerprint fingerprint) {
        return read(handle -> query(handle, """
                        SELECT t.*, i.id FROM identity i JOIN token t ON t.identity = i.seq
                        WHERE i.profile = :profile AND i.id = :id AND t.fingerprint = :fingerprint
                        ORDER BY t.seq DESC LIMIT 1
                        """)
                .bind("id", id.value())
                .bind("fingerprint", fingerprint.hex())
                .map(Rows::token)
                .findOne());
    }

    @Override
    public List<RecordedTrial> trials(IdentityId id, int tokens, int each) {
        return read(handle -> query(handle, TRIALS)
                .bind("id", id.value())
                .bind("tokens", tokens)
                .bind("each", each)
                .map(Rows::trial)
                .list());
    }

    @Override
    public Optional<Instant> nextExpiry(Instant after) {
        return read(handle -> query(handle, """
                        SELECT min((
                            SELECT min(t.expires_at) FROM token t
                            WHERE t.identity = i.seq AND t.revoked_at IS NULL AND t.outlived = 0 AND t.expires_at > :after
                        )) AS next FROM identity i WHERE i.profile = :profile AND i.live_until > :after
                        """)
                .bind("after", Instants.micros(after))
                .map((row, context) -> Optional.ofNullable(Instants.atOrNull(row, "next")))
                .one());
    }

    @Override
    public List<Activity> activities(@Nullable IdentityId about, @Nullable Activity after, int limit) {
        String sql = "SELECT * FROM activity WHERE profile = :profile"
                + (about == null ? "" : " AND identity = :about")
                + (after == null
                        ? ""
                        : " AND (at, seq) < (:at, (SELECT seq FROM activity WHERE profile = :profile AND key = :key))")
                + " ORDER BY at DESC, seq DESC LIMIT :limit";
        return read(handle -> {
            Query query = query(handle, sql).bind("limit", limit);
            if (about != null) {
                query.bind("about", about.value());
            }
            if (after != null) {
                query.bind("at", Instants.micros(after.at()))
                        .bind("key", after.key().toString());
            }
            return query.map(Rows::activity).list();
        });
    }

    @Override
    public List<Activity> abandoned(Instant begunBefore) {
        return read(handle -> query(handle, """
                        SELECT * FROM activity INDEXED BY activity_started
                        WHERE profile = :profile AND outcome = 'STARTED' AND at < :before ORDER BY at LIMIT 1000
                        """)
                .bind("before", Instants.micros(begunBefore))
                .map(Rows::activity)
                .list());
    }

    @Override
    public void record(Activity activity, List<LedgerChange> changes) {
        List<LedgerChange> all = List.copyOf(changes);
        store.write(handle -> {
            ChangeWriter book = new ChangeWriter(handle, profile);
            all.forEach(book::apply);
            new ActivityWriter(handle, profile).put(activity);
        });
    }

    @Override
    public long count(CleanUpScope which) {
        return read(handle ->
                madeHere(handle, "count(*)", "", which).mapTo(Long.class).one());
    }

    @Override
    public List<IdentityId> ids(CleanUpScope which, @Nullable IdentityId after, int limit) {
        return read(handle -> madeHere(handle, "id", " AND id > :after ORDER BY id LIMIT :limit", which)
                .bind("after", after == null ? "" : after.value())
                .bind("limit", limit)
                .map((row, context) -> new IdentityId(row.getString("id")))
                .list());
    }

    private Query madeHere(Handle handle, String what, String end, CleanUpScope which) {
        String origins = which.origins().stream()
                .map(origin -> "'" + origin.name() + "'")
                .collect(Collectors.joining(", "));
        return query(
                        handle,
                        "SELECT " + what + " FROM identity WHERE profile = :profile AND deleted_at IS NULL"
                                + " AND origin IN (" + origins + ") AND recorded_at >= :since" + end)
                .bind("since", Instants.micros(which.since()));
    }

    @Override
    public long changes() {
        return store.commits();
    }

    @Override
    public String followedTo() {
        return read(handle -> query(handle, "SELECT followed_to FROM profile WHERE seq = :profile")
                .mapTo(String.class)
                .one());
    }

    @Override
    public AppliedChanges follow(ObservedChanges seen, Instant recordedAt, Function<AppliedChanges, Activity> row) {
        AtomicReference<AppliedChanges> written = new AtomicReference<>(AppliedChanges.NOTHING);
        store.write(handle -> {
            ChangeWriter book = new ChangeWriter(handle, profile);
            AppliedChanges what = new SightingWriter(handle, profile, book).write(seen, recordedAt);
            ActivityWriter activities = new ActivityWriter(handle, profile);
            rows(what, new InFlight(handle, profile, recordedAt)).forEach(each -> activities.put(row.apply(each)));
            written.set(what);
        });
        return Objects.requireNonNull(written.get());
    }

    /** One, or one for each identity while any may turn out to be what a console created: its answer takes that one back. */
    private static List<AppliedChanges> rows(AppliedChanges what, InFlight sent) {
        if (what.isNothing()) {
            return List.of();
        }
        return what.gone() == 0 && what.hasCreated() && sent.creates()
                ? what.changes().stream()
                        .map(change -> new AppliedChanges(List.of(change), 0))
                        .toList()
                : List.of(what);
    }

    private IdentityPages pages(Handle handle) {
        return new IdentityPages(handle, profile, store.limits().dense());
    }

    private <T> T read(Function<Handle, T> question) {
        return store.read(question);
    }

    private Query query(Handle handle, String sql) {
        return handle.createQuery(sql).bind("profile", profile);
    }
}
