-- What each column is for is written in migration 15 of the ledger in an SQLite file.
CREATE TABLE activity_identity (
    identity BIGINT NOT NULL REFERENCES identity ON DELETE CASCADE,
    at       BIGINT NOT NULL,
    tie      BIGINT NOT NULL,
    PRIMARY KEY (identity, at, tie)
);
