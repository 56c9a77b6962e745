-- What this is for is written in migration 14 of the ledger in an SQLite file.
ALTER TABLE identity ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN tags_key TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE pending ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE unanswered ADD COLUMN tags TEXT NOT NULL DEFAULT '';

CREATE TABLE identity_tag (
    identity BIGINT NOT NULL REFERENCES identity ON DELETE CASCADE,
    tag      TEXT COLLATE "C" NOT NULL,
    profile  BIGINT NOT NULL REFERENCES profile,
    name     TEXT NOT NULL,
    PRIMARY KEY (identity, tag)
);

CREATE INDEX identity_by_tag ON identity_tag (profile, tag, identity);

CREATE INDEX identity_without_token ON identity (profile, seq) WHERE last_issued_at IS NULL;

ALTER TABLE identity DROP COLUMN search_text;
ALTER TABLE identity ADD COLUMN search_text TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    lower(substr(id, strpos(id, '_'))) || E'\n' || label_key || E'\n' || user_key || E'\n' || note_key || E'\n' || tags_key) STORED;

DO $$
BEGIN
    CREATE INDEX identity_by_text ON identity USING gin (search_text gin_trgm_ops);
EXCEPTION
    WHEN undefined_object THEN
        RAISE NOTICE 'there is no pg_trgm: a search walks the list in its order';
END
$$;
