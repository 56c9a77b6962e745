PRAGMA user_version = 10;

-- missing: 1 if what is unsettled is not an outcome, but that the service answered that it does not have the identity.
ALTER TABLE identity ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;

-- label, user_name, note: of a create, what the identity is to have. console: which console waits for the answer; null if that is
-- not known. identity is set early where the identity is seen on the service before there is an answer.
ALTER TABLE pending ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE pending ADD COLUMN user_name TEXT NOT NULL DEFAULT '';
ALTER TABLE pending ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE pending ADD COLUMN console INTEGER;

-- Creates whose outcome is unknown, by the key and time of their activity: what their identities are to have, should these be found.
CREATE TABLE unanswered (
    profile   INTEGER NOT NULL REFERENCES profile,
    key       TEXT NOT NULL,
    at        INTEGER NOT NULL,
    label     TEXT NOT NULL,
    user_name TEXT NOT NULL,
    note      TEXT NOT NULL,
    PRIMARY KEY (profile, key)
) STRICT, WITHOUT ROWID;

-- No console writes such an origin; with this index a damaged row is listed all the same.
CREATE INDEX identity_of_no_origin ON identity (profile) WHERE origin NOT IN ('CREATED', 'IMPORTED', 'SEEN');
