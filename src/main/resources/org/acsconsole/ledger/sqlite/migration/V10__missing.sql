PRAGMA user_version = 10;

-- missing: 1 if what is unsettled is not an outcome, but that the service answered that it does not have the identity.
ALTER TABLE identity ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;
