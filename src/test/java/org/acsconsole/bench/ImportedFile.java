package org.acsconsole.bench;

import java.nio.file.Path;

/** A file that is imported into an empty ledger, beside the same file in sqlite3 with the same indexes. */
record ImportedFile(int rows, int rounds) {

    private static final String SAME_TABLE_AND_INDEXES = """
            PRAGMA journal_mode = WAL;
            CREATE TABLE identity (id TEXT, label TEXT, user_name TEXT, note TEXT);
            .mode csv
            .import --skip 1 'FILE' identity
            ALTER TABLE identity ADD COLUMN profile INTEGER NOT NULL DEFAULT 1;
            ALTER TABLE identity ADD COLUMN state INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE identity ADD COLUMN origin TEXT NOT NULL DEFAULT 'IMPORTED';
            ALTER TABLE identity ADD COLUMN recorded_at INTEGER NOT NULL DEFAULT 1700000000000000;
            ALTER TABLE identity ADD COLUMN created_key INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE identity ADD COLUMN live_tokens INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE identity ADD COLUMN next_expiry INTEGER NOT NULL DEFAULT 0;
            CREATE UNIQUE INDEX identity_by_id ON identity (profile, id);
            CREATE INDEX identity_by_recorded ON identity (profile, state, recorded_at);
            CREATE INDEX identity_by_created ON identity (profile, state, created_key);
            CREATE INDEX identity_by_label ON identity (profile, state, label);
            CREATE INDEX identity_by_user ON identity (profile, state, user_name);
            CREATE INDEX identity_by_origin ON identity (profile, state, origin);
            CREATE INDEX identity_by_live_tokens ON identity (profile, state, live_tokens);
            CREATE INDEX identity_by_next_expiry ON identity (profile, state, next_expiry);
            """;

    /** SQLite's own groups of three characters come nearest to the ledger's search index. */
    private static final String SEARCH_INDEX = """
            CREATE VIRTUAL TABLE search USING fts5 (gram, content = '', detail = none, tokenize = 'trigram');
            INSERT INTO search (rowid, gram)
            SELECT rowid, substr(id, 43) || ' ' || label || ' ' || user_name || ' ' || note FROM identity;
            """;

    void run(Bench bench) {
        if (!SqliteProgram.isThere()) {
            bench.print("import: there is no program sqlite3 on this machine to compare with");
            return;
        }
        double[] read = new double[rounds];
        double[] written = new double[rounds];
        double[] both = new double[rounds];
        double[] rival = new double[rounds];
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path csv = BenchLedger.csv(folder.path().resolve("identities.csv"), rows);
            for (int i = 0; i < rounds; i++) {
                Path file = folder.path().resolve("ledger" + i + ".db");
                try (BenchLedger ledger = BenchLedger.open(file)) {
                    double[] seconds = ledger.imported(csv);
                    read[i] = seconds[0];
                    written[i] = seconds[1];
                    both[i] = seconds[0] + seconds[1];
                }
                rival[i] = new SqliteProgram(folder.path().resolve("rival" + i + ".db"))
                        .seconds(SAME_TABLE_AND_INDEXES.replace("FILE", csv.toString()) + SEARCH_INDEX);
            }
        }
        bench.print(
                "import: %d rows in %.1f s (preview %.1f s, then written in %.1f s); .import and the same indexes in %.1f s: ratio %.2f (aim: 2)"
                        .formatted(
                                rows,
                                Rounds.median(both),
                                Rounds.median(read),
                                Rounds.median(written),
                                Rounds.median(rival),
                                Rounds.median(both) / Rounds.median(rival)));
    }
}
