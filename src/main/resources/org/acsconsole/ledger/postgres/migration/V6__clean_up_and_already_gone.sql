-- What this is for is written in migration 12 of the ledger in an SQLite file.
CREATE TABLE identity_block (
    profile BIGINT NOT NULL REFERENCES profile,
    origin  TEXT COLLATE "C" NOT NULL,
    block   BIGINT NOT NULL,
    n       BIGINT NOT NULL,
    oldest  BIGINT NOT NULL,
    newest  BIGINT NOT NULL,
    PRIMARY KEY (profile, origin, block)
);

INSERT INTO identity_block (profile, origin, block, n, oldest, newest)
SELECT profile, origin, seq / 4096, count(*), min(recorded_at), max(recorded_at)
FROM identity WHERE deleted_at IS NULL GROUP BY profile, origin, seq / 4096;

CREATE FUNCTION identity_block_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND old.deleted_at IS NULL THEN
        UPDATE identity_block SET n = n - 1
            WHERE profile = old.profile AND origin = old.origin AND block = old.seq / 4096;
    END IF;
    IF TG_OP <> 'DELETE' AND new.deleted_at IS NULL THEN
        INSERT INTO identity_block AS b (profile, origin, block, n, oldest, newest)
            VALUES (new.profile, new.origin, new.seq / 4096, 1, new.recorded_at, new.recorded_at)
            ON CONFLICT (profile, origin, block) DO UPDATE
                SET n = b.n + 1, oldest = least(b.oldest, excluded.oldest), newest = greatest(b.newest, excluded.newest);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER identity_block_change AFTER INSERT OR DELETE OR UPDATE OF profile, origin, recorded_at, deleted_at ON identity
    FOR EACH ROW EXECUTE FUNCTION identity_block_change();

ALTER TABLE activity ADD COLUMN shown_outcome TEXT NOT NULL GENERATED ALWAYS AS (
    CASE WHEN outcome = 'FAILED' AND operation = 'DELETE' AND code = 'identity-not-found' THEN 'ALREADY_GONE'
        ELSE outcome END) STORED;

DROP INDEX activity_by_outcome;
CREATE INDEX activity_by_outcome ON activity (profile, shown_outcome, at, tie) WHERE outcome <> 'DONE';
