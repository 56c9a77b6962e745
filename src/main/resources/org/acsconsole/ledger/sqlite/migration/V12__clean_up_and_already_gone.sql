-- How many identities of an origin are not deleted is kept for each block of 4,096 in the order of writing, with the times between which
-- they came into the ledger: so those that came after some moment are counted without reading them, but for the few blocks that have
-- older ones too. oldest and newest stay as they are when an identity is deleted.
PRAGMA user_version = 12;

CREATE TABLE identity_block (
    profile INTEGER NOT NULL REFERENCES profile,
    origin  TEXT NOT NULL,
    block   INTEGER NOT NULL,
    n       INTEGER NOT NULL,
    oldest  INTEGER NOT NULL,
    newest  INTEGER NOT NULL,
    PRIMARY KEY (profile, origin, block)
) STRICT, WITHOUT ROWID;

INSERT INTO identity_block (profile, origin, block, n, oldest, newest)
SELECT profile, origin, seq / 4096, count(*), min(recorded_at), max(recorded_at)
FROM identity WHERE deleted_at IS NULL GROUP BY profile, origin, seq / 4096;

CREATE TRIGGER identity_block_in AFTER INSERT ON identity WHEN new.deleted_at IS NULL
BEGIN
    INSERT INTO identity_block (profile, origin, block, n, oldest, newest)
        VALUES (new.profile, new.origin, new.seq / 4096, 1, new.recorded_at, new.recorded_at)
        ON CONFLICT (profile, origin, block) DO UPDATE
            SET n = n + 1, oldest = min(oldest, excluded.oldest), newest = max(newest, excluded.newest);
END;

CREATE TRIGGER identity_block_out AFTER DELETE ON identity WHEN old.deleted_at IS NULL
BEGIN
    UPDATE identity_block SET n = n - 1
        WHERE profile = old.profile AND origin = old.origin AND block = old.seq / 4096;
END;

CREATE TRIGGER identity_block_move AFTER UPDATE OF profile, origin, recorded_at, deleted_at ON identity
    WHEN old.profile <> new.profile OR old.origin <> new.origin OR old.recorded_at <> new.recorded_at
        OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
BEGIN
    UPDATE identity_block SET n = n - 1
        WHERE old.deleted_at IS NULL AND profile = old.profile AND origin = old.origin AND block = old.seq / 4096;
    INSERT INTO identity_block (profile, origin, block, n, oldest, newest)
        SELECT new.profile, new.origin, new.seq / 4096, 1, new.recorded_at, new.recorded_at WHERE new.deleted_at IS NULL
        ON CONFLICT (profile, origin, block) DO UPDATE
            SET n = n + 1, oldest = min(oldest, excluded.oldest), newest = max(newest, excluded.newest);
END;

-- shown_outcome: as screens name it: a delete of an identity that the service did not have is neither done nor failed.
ALTER TABLE activity ADD COLUMN shown_outcome TEXT NOT NULL GENERATED ALWAYS AS (
    CASE WHEN outcome = 'FAILED' AND operation = 'DELETE' AND code = 'identity-not-found' THEN 'ALREADY_GONE'
        ELSE outcome END) VIRTUAL;

DROP INDEX activity_by_outcome;
CREATE INDEX activity_by_outcome ON activity (profile, shown_outcome, at, tie) WHERE outcome <> 'DONE';
