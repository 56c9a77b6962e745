-- What each column is for is written in migration 13 of the ledger in an SQLite file.
DROP TABLE job_item;
DROP TABLE job;

CREATE TABLE job (
    seq        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    profile    BIGINT NOT NULL REFERENCES profile,
    key        TEXT NOT NULL,
    kind       TEXT NOT NULL,
    state      TEXT NOT NULL,
    code       TEXT,
    created_at BIGINT NOT NULL,
    operator   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    waiting    BIGINT NOT NULL DEFAULT 0,
    sent       BIGINT NOT NULL DEFAULT 0,
    done       BIGINT NOT NULL DEFAULT 0,
    gone       BIGINT NOT NULL DEFAULT 0,
    failed     BIGINT NOT NULL DEFAULT 0,
    unknown    BIGINT NOT NULL DEFAULT 0,
    skipped    BIGINT NOT NULL DEFAULT 0,
    console    BIGINT,
    UNIQUE (profile, key)
);

CREATE INDEX job_by_time ON job (profile, created_at, seq);

CREATE TABLE job_item (
    job        BIGINT NOT NULL REFERENCES job ON DELETE CASCADE,
    position   BIGINT NOT NULL,
    command    TEXT NOT NULL,
    state      TEXT NOT NULL,
    code       TEXT,
    request_id TEXT,
    identity   TEXT COLLATE "C",
    at         BIGINT,
    PRIMARY KEY (job, position)
);

CREATE INDEX job_item_not_done ON job_item (job, state, position) WHERE state NOT IN ('WAITING', 'SENT', 'DONE');

ALTER TABLE activity ADD COLUMN job TEXT;
ALTER TABLE activity ADD COLUMN item BIGINT;
ALTER TABLE pending ADD COLUMN job TEXT;
ALTER TABLE pending ADD COLUMN item BIGINT;
ALTER TABLE activity ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE pending ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN job TEXT;

-- A list leaves the items of jobs out, unless it is about one identity or one request.
DROP INDEX activity_by_operator;
DROP INDEX activity_by_operation;
DROP INDEX activity_by_outcome;
CREATE INDEX activity_by_time ON activity (profile, at, tie, item) WHERE item IS NULL;
CREATE INDEX activity_by_operator ON activity (profile, operator, at, tie, item) WHERE item IS NULL;
CREATE INDEX activity_by_operation ON activity (profile, operation, at, tie, item) WHERE item IS NULL;
CREATE INDEX activity_by_outcome ON activity (profile, shown_outcome, at, tie, item) WHERE outcome <> 'DONE' AND item IS NULL;
