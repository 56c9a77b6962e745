-- The tables of migrations 1 to 8 of the ledger in an SQLite file, at once; what each column is for is written there.
-- Texts that are ordered or searched are compared byte by byte, as SQLite does.
-- profile.writes counts the transactions that wrote for the profile, so that each console notices those of others.
CREATE TABLE profile (
    seq           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ledger_key    TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    environment   TEXT NOT NULL,
    endpoint      TEXT NOT NULL,
    resource      TEXT,
    followed_to   TEXT NOT NULL DEFAULT '',
    head_position BIGINT NOT NULL DEFAULT 0,
    head_hash     BYTEA NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
    merged_into   BIGINT REFERENCES profile,
    writes        BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE identity (
    seq               BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    profile           BIGINT NOT NULL REFERENCES profile,
    id                TEXT COLLATE "C" NOT NULL,
    label             TEXT NOT NULL,
    user_name         TEXT NOT NULL,
    note              TEXT NOT NULL,
    label_key         TEXT COLLATE "C" NOT NULL,
    user_key          TEXT COLLATE "C" NOT NULL,
    origin            TEXT COLLATE "C" NOT NULL,
    version           BIGINT NOT NULL,
    recorded_at       BIGINT NOT NULL,
    created_at        BIGINT,
    last_issued_at    BIGINT,
    tokens_revoked_at BIGINT,
    revoking_until    BIGINT,
    deleted_at        BIGINT,
    unsettled_at      BIGINT,
    live_until        BIGINT,
    live_tokens       BIGINT NOT NULL DEFAULT 0,
    next_expiry       BIGINT NOT NULL DEFAULT 9223372036854775807,
    created_key       BIGINT NOT NULL GENERATED ALWAYS AS (coalesce(created_at, 0)) STORED,
    state             INTEGER NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN deleted_at IS NOT NULL THEN 4
            WHEN tokens_revoked_at IS NULL OR last_issued_at > tokens_revoked_at
                THEN CASE WHEN unsettled_at IS NULL THEN 0 ELSE 2 END
            WHEN unsettled_at IS NULL THEN 1
            ELSE 3
        END) STORED,
    search_text       TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
        lower(substr(id, strpos(id, '_'))) || E'\n' || label_key || E'\n' || user_key) STORED,
    UNIQUE (profile, id)
);

CREATE INDEX identity_by_recorded ON identity (profile, state, recorded_at, seq);
CREATE INDEX identity_by_created ON identity (profile, state, created_key, seq);
CREATE INDEX identity_by_label ON identity (profile, state, label_key, seq);
CREATE INDEX identity_by_user ON identity (profile, state, user_key, seq);
CREATE INDEX identity_by_origin ON identity (profile, state, origin, seq);
CREATE INDEX identity_by_live_tokens ON identity (profile, state, live_tokens, seq);
CREATE INDEX identity_by_next_expiry ON identity (profile, state, next_expiry, seq);
CREATE INDEX identity_by_live_until ON identity (profile, live_until) WHERE live_until IS NOT NULL;

-- Without the extension a search walks the list in its order.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX identity_by_text ON identity USING gin (search_text gin_trgm_ops);
EXCEPTION
    WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
        RAISE NOTICE 'there is no pg_trgm: %', SQLERRM;
END
$$;

CREATE TABLE tally (
    profile BIGINT NOT NULL REFERENCES profile,
    state   INTEGER NOT NULL,
    n       BIGINT NOT NULL,
    PRIMARY KEY (profile, state)
);

CREATE FUNCTION tally_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND old.state = new.state AND old.profile = new.profile THEN
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE tally SET n = n - 1 WHERE profile = old.profile AND state = old.state;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO tally (profile, state, n) VALUES (new.profile, new.state, 1)
            ON CONFLICT (profile, state) DO UPDATE SET n = tally.n + 1;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER tally_change AFTER INSERT OR DELETE OR UPDATE ON identity
    FOR EACH ROW EXECUTE FUNCTION tally_change();

CREATE TABLE token (
    seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identity     BIGINT NOT NULL REFERENCES identity ON DELETE CASCADE,
    profile      BIGINT NOT NULL,
    fingerprint  TEXT NOT NULL,
    scopes       TEXT NOT NULL,
    issued_at    BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    revoked_at   BIGINT,
    revoke_lag   BIGINT NOT NULL DEFAULT 0,
    outlived     INTEGER NOT NULL DEFAULT 0,
    unsettled_at BIGINT
);

CREATE INDEX token_by_identity ON token (identity, seq);
CREATE INDEX token_by_expiry ON token (profile, expires_at) WHERE revoked_at IS NULL AND outlived = 0;

CREATE TABLE trial (
    seq     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token   BIGINT NOT NULL REFERENCES token ON DELETE CASCADE,
    at      BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    status  INTEGER NOT NULL,
    reason  TEXT NOT NULL
);

CREATE INDEX trial_by_token ON trial (token, seq);

CREATE TABLE event (
    profile    BIGINT NOT NULL REFERENCES profile,
    position   BIGINT NOT NULL,
    kind       TEXT NOT NULL,
    key        TEXT NOT NULL,
    at         BIGINT NOT NULL,
    operator   TEXT NOT NULL,
    operation  TEXT NOT NULL,
    identity   TEXT,
    detail     TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    code       TEXT,
    request_id TEXT,
    took_nanos BIGINT NOT NULL,
    reason     TEXT NOT NULL,
    hash       BYTEA NOT NULL,
    PRIMARY KEY (profile, position)
);

CREATE FUNCTION event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an event is never changed or deleted';
END
$$;

CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION event_stays();

CREATE TABLE activity (
    profile    BIGINT NOT NULL REFERENCES profile,
    at         BIGINT NOT NULL,
    tie        BIGINT NOT NULL,
    key        TEXT NOT NULL,
    operator   TEXT NOT NULL,
    operation  TEXT NOT NULL,
    identity   TEXT COLLATE "C",
    detail     TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    code       TEXT,
    request_id TEXT,
    took_nanos BIGINT NOT NULL,
    PRIMARY KEY (profile, at, tie)
);

CREATE INDEX activity_by_identity ON activity (profile, identity, at, tie) WHERE identity IS NOT NULL;
CREATE INDEX activity_by_operator ON activity (profile, operator, at, tie);
CREATE INDEX activity_by_operation ON activity (profile, operation, at, tie);
CREATE INDEX activity_by_outcome ON activity (profile, outcome, at, tie) WHERE outcome <> 'DONE';
CREATE INDEX activity_by_request ON activity (profile, request_id, at, tie) WHERE request_id IS NOT NULL;

CREATE TABLE pending (
    profile    BIGINT NOT NULL REFERENCES profile,
    at         BIGINT NOT NULL,
    tie        BIGINT NOT NULL,
    key        TEXT NOT NULL,
    operator   TEXT NOT NULL,
    operation  TEXT NOT NULL,
    identity   TEXT COLLATE "C",
    detail     TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    code       TEXT,
    request_id TEXT,
    took_nanos BIGINT NOT NULL,
    PRIMARY KEY (profile, key)
);

CREATE TABLE job (
    seq         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    profile     BIGINT NOT NULL REFERENCES profile,
    key         TEXT NOT NULL,
    kind        TEXT NOT NULL,
    state       TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    operator    TEXT NOT NULL,
    reason      TEXT NOT NULL,
    waiting     BIGINT NOT NULL,
    done        BIGINT NOT NULL,
    failed      BIGINT NOT NULL,
    unknown     BIGINT NOT NULL,
    skipped     BIGINT NOT NULL,
    lease_owner TEXT,
    lease_until BIGINT,
    UNIQUE (profile, key)
);

CREATE INDEX job_by_time ON job (profile, created_at);

CREATE TABLE job_item (
    job        BIGINT NOT NULL REFERENCES job ON DELETE CASCADE,
    position   BIGINT NOT NULL,
    command    TEXT NOT NULL,
    state      TEXT NOT NULL,
    code       TEXT,
    request_id TEXT,
    identity   TEXT,
    at         BIGINT,
    PRIMARY KEY (job, position)
);

CREATE INDEX job_item_by_state ON job_item (job, state, position);
