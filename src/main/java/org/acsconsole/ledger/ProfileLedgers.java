package org.acsconsole.ledger;

import java.net.URI;
import java.util.Optional;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Profile;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;
import org.acsconsole.ledger.store.Transaction;
import org.jspecify.annotations.Nullable;

/** The ledgers of all profiles in a store. */
record ProfileLedgers(Store store, UnwrittenEnds unwritten) implements LedgerStore {

    private static final String UNKNOWN = "";

    /** What stands for the unknown in ledgers that older consoles wrote. */
    private static final String UNKNOWN_BEFORE = "https://unknown.invalid";

    ProfileLedgers(Store store) {
        this(store, new UnwrittenEnds());
    }

    @Override
    public Ledger of(Profile profile) {
        if (!store.read(statements -> isOpen(statements, profile))) {
            store.write(transaction -> {
                new UnresolvedProfileMerge(transaction, profile).mergeIntoThatOfItsResource();
                open(transaction, profile);
            });
        }
        long seq = store.read(statements -> seq(statements, profile.ledgerKey()).orElseThrow());
        return new ProfileLedger(store, seq, store.changes(seq), unwritten);
    }

    static Optional<Long> seq(Statements statements, String ledgerKey) {
        return statements
                .sql("SELECT seq FROM profile WHERE ledger_key = :key")
                .bind("key", ledgerKey)
                .first(row -> row.getLong(1));
    }

    /** Whether nothing is to be written, so that it can be read while nobody can write. */
    private static boolean isOpen(Statements statements, Profile profile) {
        return statements
                .sql("""
                        SELECT count(*) FILTER (WHERE ledger_key = :key AND name = :name
                                AND environment = :environment AND endpoint = :endpoint
                                AND (resource IS NOT NULL OR :resource = '')) = 1
                            AND count(*) FILTER (WHERE ledger_key <> :key) = 0
                        FROM profile WHERE ledger_key IN (:key, :unknown) AND merged_into IS NULL
                        """)
                .bind("unknown", Profile.keyWhileUnknown(profile.name()))
                .bind("key", profile.ledgerKey())
                .bind("name", profile.name())
                .bind("environment", profile.environment().name())
                .bind("endpoint", endpoint(profile))
                .bind("resource", profile.resource().orElse(""))
                .isTrue();
    }

    private static String endpoint(Profile profile) {
        return profile.endpoint() == null ? UNKNOWN : profile.endpoint().toString();
    }

    private static void open(Transaction transaction, Profile profile) {
        transaction
                .sql("""
                        INSERT INTO profile (ledger_key, name, environment, endpoint, resource)
                        VALUES (:key, :name, :environment, :endpoint, nullif(:resource, ''))
                        ON CONFLICT (ledger_key) DO UPDATE SET name = excluded.name, merged_into = NULL,
                            environment = excluded.environment, endpoint = excluded.endpoint,
                            resource = coalesce(profile.resource, excluded.resource)
                        """)
                .bind("key", profile.ledgerKey())
                .bind("name", profile.name())
                .bind("environment", profile.environment().name())
                .bind("endpoint", endpoint(profile))
                .bind("resource", profile.resource().orElse(""))
                .execute();
    }

    @Override
    public Optional<Profile> lastOpened(String name) {
        return store.read(statements -> statements
                .sql("SELECT * FROM profile WHERE name = :name AND merged_into IS NULL ORDER BY seq DESC LIMIT 1")
                .bind("name", name)
                .first(row -> new Profile(
                        name,
                        Environment.valueOf(row.getString("environment")),
                        endpoint(row.getString("endpoint")),
                        row.getString("ledger_key"))));
    }

    @Override
    public void close() {
        store.close();
    }

    private static @Nullable URI endpoint(String kept) {
        return kept.equals(UNKNOWN) || kept.equals(UNKNOWN_BEFORE) ? null : URI.create(kept);
    }
}
