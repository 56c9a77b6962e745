PRAGMA user_version = 15;

-- Which identities an activity changed that is about many of them, such as an import; at and tie name the activity. Until now nothing
-- was written of it.
CREATE TABLE activity_identity (
    identity INTEGER NOT NULL REFERENCES identity ON DELETE CASCADE,
    at       INTEGER NOT NULL,
    tie      INTEGER NOT NULL,
    PRIMARY KEY (identity, at, tie)
) STRICT, WITHOUT ROWID;
