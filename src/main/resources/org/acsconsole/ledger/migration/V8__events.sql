-- event: what was done, appended and never changed; each with the hash of itself and of all before it, profile by profile.
-- head_position, head_hash: the newest event's, so that a missing end is noticed. Older rows of activity have no event.
-- merged_into: what was written while the resource was unknown is in that profile's ledger now.
PRAGMA user_version = 8;

ALTER TABLE profile ADD COLUMN head_position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE profile ADD COLUMN head_hash BLOB NOT NULL
    DEFAULT x'0000000000000000000000000000000000000000000000000000000000000000';
ALTER TABLE profile ADD COLUMN merged_into INTEGER REFERENCES profile;

CREATE TABLE event (
    profile    INTEGER NOT NULL REFERENCES profile,
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    key        TEXT NOT NULL,
    at         INTEGER NOT NULL,
    operator   TEXT NOT NULL,
    operation  TEXT NOT NULL,
    identity   TEXT,
    detail     TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    code       TEXT,
    request_id TEXT,
    took_nanos INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    hash       BLOB NOT NULL,
    PRIMARY KEY (profile, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN
    SELECT raise(ABORT, 'an event is never changed');
END;

CREATE TRIGGER event_remains BEFORE DELETE ON event
BEGIN
    SELECT raise(ABORT, 'an event is never deleted');
END;

-- Words that the console renamed.
UPDATE trial SET verdict = 'ACCEPTED' WHERE verdict = 'TAKEN';
UPDATE activity SET detail = 'accepted' WHERE operation = 'TRY' AND detail = 'taken';
UPDATE activity SET operation = 'RESET' WHERE operation = 'START_ANEW';

-- The lists that screens read, made from events: what is pending, few at a time, and what has ended.
-- tie: the order among equal times; the position of the first event, and below 0 where there is none.
ALTER TABLE activity RENAME TO activity_7;

CREATE TABLE activity (
    profile    INTEGER NOT NULL REFERENCES profile,
    at         INTEGER NOT NULL,
    tie        INTEGER NOT NULL,
    key        TEXT NOT NULL,
    operator   TEXT NOT NULL,
    operation  TEXT NOT NULL,
    identity   TEXT,
    detail     TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    code       TEXT,
    request_id TEXT,
    took_nanos INTEGER NOT NULL,
    PRIMARY KEY (profile, at, tie)
) STRICT, WITHOUT ROWID;

CREATE TABLE pending (
    profile    INTEGER NOT NULL REFERENCES profile,
    at         INTEGER NOT NULL,
    tie        INTEGER NOT NULL,
    key        TEXT NOT NULL,
    operator   TEXT NOT NULL,
    operation  TEXT NOT NULL,
    identity   TEXT,
    detail     TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    code       TEXT,
    request_id TEXT,
    took_nanos INTEGER NOT NULL,
    PRIMARY KEY (profile, key)
) STRICT, WITHOUT ROWID;

INSERT INTO activity (profile, at, tie, key, operator, operation, identity, detail, outcome, code, request_id, took_nanos)
SELECT profile, at, seq - (SELECT max(seq) FROM activity_7) - 1, key, operator, operation, identity, detail, outcome, code,
    request_id, took_nanos
FROM activity_7 WHERE outcome <> 'STARTED' ORDER BY profile, at, seq;

INSERT INTO pending (profile, at, tie, key, operator, operation, identity, detail, outcome, code, request_id, took_nanos)
SELECT profile, at, seq - (SELECT max(seq) FROM activity_7) - 1, key, operator, operation, identity, detail, outcome, code,
    request_id, took_nanos
FROM activity_7 WHERE outcome = 'STARTED';

DROP TABLE activity_7;

CREATE INDEX activity_by_identity ON activity (profile, identity, at, tie) WHERE identity IS NOT NULL;
