-- What each column is for is written in migration 10 of the ledger in an SQLite file.
ALTER TABLE identity ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;

ALTER TABLE pending ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE pending ADD COLUMN user_name TEXT NOT NULL DEFAULT '';
ALTER TABLE pending ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE pending ADD COLUMN console BIGINT;

CREATE TABLE unanswered (
    profile   BIGINT NOT NULL REFERENCES profile,
    key       TEXT NOT NULL,
    at        BIGINT NOT NULL,
    label     TEXT NOT NULL,
    user_name TEXT NOT NULL,
    note      TEXT NOT NULL,
    PRIMARY KEY (profile, key)
);

-- No console writes such an origin; with this index a damaged row is listed all the same.
CREATE INDEX identity_of_no_origin ON identity (profile) WHERE origin NOT IN ('CREATED', 'IMPORTED', 'SEEN');
