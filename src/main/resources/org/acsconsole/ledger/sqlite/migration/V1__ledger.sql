-- Times are microseconds since 1970. Token values are in no table: a token's row holds its fingerprint.
PRAGMA user_version = 1;

CREATE TABLE profile (
    seq         INTEGER PRIMARY KEY,
    ledger_key  TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    environment TEXT NOT NULL,
    endpoint    TEXT NOT NULL,
    resource    TEXT
) STRICT;

-- standing: 0 active, 1 its tokens are revoked and none was issued since, 2 deleted.
-- live_until: when the last token that is not revoked expires.
-- label_key and user_key: the texts folded, for order and search.
CREATE TABLE identity (
    seq               INTEGER PRIMARY KEY,
    profile           INTEGER NOT NULL REFERENCES profile,
    id                TEXT NOT NULL,
    label             TEXT NOT NULL,
    user              TEXT NOT NULL,
    note              TEXT NOT NULL,
    label_key         TEXT NOT NULL,
    user_key          TEXT NOT NULL,
    origin            TEXT NOT NULL,
    version           INTEGER NOT NULL,
    recorded_at       INTEGER NOT NULL,
    created_at        INTEGER,
    last_issued_at    INTEGER,
    tokens_revoked_at INTEGER,
    deleted_at        INTEGER,
    unsettled_at      INTEGER,
    live_until        INTEGER,
    standing          INTEGER NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN deleted_at IS NOT NULL THEN 2
            WHEN tokens_revoked_at IS NULL THEN 0
            WHEN last_issued_at > tokens_revoked_at THEN 0
            ELSE 1
        END) VIRTUAL,
    UNIQUE (profile, id)
) STRICT;

CREATE INDEX identity_by_recorded ON identity (profile, standing, recorded_at, id);
CREATE INDEX identity_by_label ON identity (profile, standing, label_key, id);
CREATE INDEX identity_by_user ON identity (profile, standing, user_key, id);
CREATE INDEX identity_by_live_until ON identity (profile, live_until) WHERE live_until IS NOT NULL;

-- Groups of one to three characters of an identity's ID, label and user; rowid is identity.seq.
CREATE VIRTUAL TABLE identity_gram USING fts5 (
    gram, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE TABLE tally (
    profile  INTEGER NOT NULL REFERENCES profile,
    standing INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    PRIMARY KEY (profile, standing)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tally_in AFTER INSERT ON identity
BEGIN
    INSERT INTO tally (profile, standing, n) VALUES (new.profile, new.standing, 1)
        ON CONFLICT (profile, standing) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_out AFTER DELETE ON identity
BEGIN
    UPDATE tally SET n = n - 1 WHERE profile = old.profile AND standing = old.standing;
    DELETE FROM identity_gram WHERE rowid = old.seq;
END;

CREATE TRIGGER tally_move AFTER UPDATE OF last_issued_at, tokens_revoked_at, deleted_at ON identity
    WHEN old.standing <> new.standing
BEGIN
    UPDATE tally SET n = n - 1 WHERE profile = old.profile AND standing = old.standing;
    INSERT INTO tally (profile, standing, n) VALUES (new.profile, new.standing, 1)
        ON CONFLICT (profile, standing) DO UPDATE SET n = n + 1;
END;

CREATE TABLE token (
    seq          INTEGER PRIMARY KEY,
    identity     INTEGER NOT NULL REFERENCES identity ON DELETE CASCADE,
    fingerprint  TEXT NOT NULL,
    scopes       TEXT NOT NULL,
    issued_at    INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    revoked_at   INTEGER,
    unsettled_at INTEGER
) STRICT;

CREATE INDEX token_by_identity ON token (identity, seq);
CREATE INDEX token_unrevoked ON token (identity, expires_at) WHERE revoked_at IS NULL;

-- An activity names the identity by its ID, for it outlives the identity's row. at is on the computer's own clock.
CREATE TABLE activity (
    seq        INTEGER PRIMARY KEY,
    profile    INTEGER NOT NULL REFERENCES profile,
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
    UNIQUE (profile, key)
) STRICT;

CREATE INDEX activity_by_time ON activity (profile, at, seq);
CREATE INDEX activity_by_identity ON activity (profile, identity, at, seq) WHERE identity IS NOT NULL;
