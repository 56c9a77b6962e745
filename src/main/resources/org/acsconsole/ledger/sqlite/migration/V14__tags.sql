PRAGMA user_version = 14;

-- tags: as they were written, with commas between; tags_key: the same for the search. Those of what is being created stand with it.
ALTER TABLE identity ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN tags_key TEXT NOT NULL DEFAULT '';
ALTER TABLE pending ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE unanswered ADD COLUMN tags TEXT NOT NULL DEFAULT '';

-- The same, one by one, for the index by which those with a tag are found. tag: what is the same in any case; name: as it was written.
CREATE TABLE identity_tag (
    identity INTEGER NOT NULL REFERENCES identity ON DELETE CASCADE,
    tag      TEXT NOT NULL,
    profile  INTEGER NOT NULL REFERENCES profile,
    name     TEXT NOT NULL,
    PRIMARY KEY (identity, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX identity_by_tag ON identity_tag (profile, tag, identity);

CREATE INDEX identity_without_token ON identity (profile) WHERE last_issued_at IS NULL;
