PRAGMA user_version = 13;

-- Work on many identities, which goes on after the console was closed. Until now no console wrote to these tables.
-- waiting to skipped: how many of its items are in that state. code: why it is paused, if that was a fault.
-- console: the one that runs it; null if none does, or if that has no number.
DROP TABLE job_item;
DROP TABLE job;

CREATE TABLE job (
    seq        INTEGER PRIMARY KEY,
    profile    INTEGER NOT NULL REFERENCES profile,
    key        TEXT NOT NULL,
    kind       TEXT NOT NULL,
    state      TEXT NOT NULL,
    code       TEXT,
    created_at INTEGER NOT NULL,
    operator   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    waiting    INTEGER NOT NULL DEFAULT 0,
    sent       INTEGER NOT NULL DEFAULT 0,
    done       INTEGER NOT NULL DEFAULT 0,
    gone       INTEGER NOT NULL DEFAULT 0,
    failed     INTEGER NOT NULL DEFAULT 0,
    unknown    INTEGER NOT NULL DEFAULT 0,
    skipped    INTEGER NOT NULL DEFAULT 0,
    console    INTEGER,
    UNIQUE (profile, key)
) STRICT;

CREATE INDEX job_by_time ON job (profile, created_at, seq);

-- command: what is to be done, as JSON. identity: what it was done on, or what came of it.
CREATE TABLE job_item (
    job        INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    command    TEXT NOT NULL,
    state      TEXT NOT NULL,
    code       TEXT,
    request_id TEXT,
    identity   TEXT,
    at         INTEGER,
    PRIMARY KEY (job, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX job_item_not_done ON job_item (job, state, position) WHERE state NOT IN ('WAITING', 'SENT', 'DONE');

-- job, item: the item of a job that was performed; no item where it was the job as a whole, and both null where it was none. In an event
-- both are one text. reason: why it was done, such as the number of a ticket.
ALTER TABLE activity ADD COLUMN job TEXT;
ALTER TABLE activity ADD COLUMN item INTEGER;
ALTER TABLE pending ADD COLUMN job TEXT;
ALTER TABLE pending ADD COLUMN item INTEGER;
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
