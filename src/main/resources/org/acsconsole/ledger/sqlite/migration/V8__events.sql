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
CREATE INDEX activity_by_operator ON activity (profile, operator, at, tie);
CREATE INDEX activity_by_operation ON activity (profile, operation, at, tie);
CREATE INDEX activity_by_outcome ON activity (profile, outcome, at, tie) WHERE outcome <> 'DONE';
CREATE INDEX activity_by_request ON activity (profile, request_id, at, tie) WHERE request_id IS NOT NULL;

-- state, in the place of standing: 0 active, 1 its tokens are revoked and none was issued since, 2 and 3 the same while nobody knows
-- whether a revoke or delete was done, 4 deleted.
-- live_tokens, next_expiry: how many tokens are neither revoked nor expired, and when the first of them expires (the greatest number
-- if there is none), as of the last look; what has expired since then is swept by the index.
DROP TRIGGER tally_in;
DROP TRIGGER tally_out;
DROP TRIGGER tally_move;
DROP TABLE tally;
DROP INDEX identity_by_recorded;
DROP INDEX identity_by_label;
DROP INDEX identity_by_user;

ALTER TABLE identity RENAME COLUMN user TO user_name;
ALTER TABLE identity DROP COLUMN standing;
ALTER TABLE identity ADD COLUMN live_tokens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE identity ADD COLUMN next_expiry INTEGER NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE identity ADD COLUMN created_key INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(created_at, 0)) VIRTUAL;
ALTER TABLE identity ADD COLUMN state INTEGER NOT NULL GENERATED ALWAYS AS (
    CASE
        WHEN deleted_at IS NOT NULL THEN 4
        WHEN tokens_revoked_at IS NULL OR last_issued_at > tokens_revoked_at
            THEN CASE WHEN unsettled_at IS NULL THEN 0 ELSE 2 END
        WHEN unsettled_at IS NULL THEN 1
        ELSE 3
    END) VIRTUAL;

-- profile: that of the token's identity, for an index by expiry.
ALTER TABLE token ADD COLUMN profile INTEGER NOT NULL DEFAULT 0;
UPDATE token SET profile = (SELECT i.profile FROM identity i WHERE i.seq = token.identity);
DROP INDEX token_unrevoked;
CREATE INDEX token_by_expiry ON token (profile, expires_at) WHERE revoked_at IS NULL AND outlived = 0;

UPDATE identity SET (live_tokens, next_expiry) = (
    SELECT count(*), coalesce(min(t.expires_at), 9223372036854775807) FROM token t
    WHERE t.identity = identity.seq AND t.revoked_at IS NULL AND t.outlived = 0);

CREATE INDEX identity_by_recorded ON identity (profile, state, recorded_at);
CREATE INDEX identity_by_created ON identity (profile, state, created_key);
CREATE INDEX identity_by_label ON identity (profile, state, label_key);
CREATE INDEX identity_by_user ON identity (profile, state, user_key);
CREATE INDEX identity_by_origin ON identity (profile, state, origin);
CREATE INDEX identity_by_live_tokens ON identity (profile, state, live_tokens);
CREATE INDEX identity_by_next_expiry ON identity (profile, state, next_expiry);

CREATE TABLE tally (
    profile INTEGER NOT NULL REFERENCES profile,
    state   INTEGER NOT NULL,
    n       INTEGER NOT NULL,
    PRIMARY KEY (profile, state)
) STRICT, WITHOUT ROWID;

INSERT INTO tally (profile, state, n) SELECT profile, state, count(*) FROM identity GROUP BY profile, state;

CREATE TRIGGER tally_in AFTER INSERT ON identity
BEGIN
    INSERT INTO tally (profile, state, n) VALUES (new.profile, new.state, 1)
        ON CONFLICT (profile, state) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_out AFTER DELETE ON identity
BEGIN
    UPDATE tally SET n = n - 1 WHERE profile = old.profile AND state = old.state;
    DELETE FROM identity_gram WHERE rowid = old.seq;
END;

CREATE TRIGGER tally_move AFTER UPDATE OF profile, last_issued_at, tokens_revoked_at, deleted_at, unsettled_at ON identity
    WHEN old.state <> new.state OR old.profile <> new.profile
BEGIN
    UPDATE tally SET n = n - 1 WHERE profile = old.profile AND state = old.state;
    INSERT INTO tally (profile, state, n) VALUES (new.profile, new.state, 1)
        ON CONFLICT (profile, state) DO UPDATE SET n = n + 1;
END;

-- Work on many identities, which goes on after the console was closed. lease: the console that runs it, and until when it has it.
CREATE TABLE job (
    seq         INTEGER PRIMARY KEY,
    profile     INTEGER NOT NULL REFERENCES profile,
    key         TEXT NOT NULL,
    kind        TEXT NOT NULL,
    state       TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    operator    TEXT NOT NULL,
    reason      TEXT NOT NULL,
    waiting     INTEGER NOT NULL,
    done        INTEGER NOT NULL,
    failed      INTEGER NOT NULL,
    unknown     INTEGER NOT NULL,
    skipped     INTEGER NOT NULL,
    lease_owner TEXT,
    lease_until INTEGER,
    UNIQUE (profile, key)
) STRICT;

CREATE INDEX job_by_time ON job (profile, created_at);

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

CREATE INDEX job_item_by_state ON job_item (job, state, position);
