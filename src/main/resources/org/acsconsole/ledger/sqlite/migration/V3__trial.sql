-- Every try of a token that the service answered. at is on the service's clock; so the order of tries is that of seq.
PRAGMA user_version = 3;

CREATE TABLE trial (
    seq     INTEGER PRIMARY KEY,
    token   INTEGER NOT NULL REFERENCES token ON DELETE CASCADE,
    at      INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    status  INTEGER NOT NULL,
    reason  TEXT NOT NULL
) STRICT;

CREATE INDEX trial_by_token ON trial (token, seq);
