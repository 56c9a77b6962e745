-- followed_to: the mark of the service that what others did there is followed to; empty at the beginning.
PRAGMA user_version = 4;

ALTER TABLE profile ADD COLUMN followed_to TEXT NOT NULL DEFAULT '';
