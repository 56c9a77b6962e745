-- A commit writes every page that it touches, so what it touches is kept small.
PRAGMA user_version = 9;

-- created_key: when an identity was created, and where that is unknown, when it came into the ledger. One index has the orders by
-- creation, state and origin.
DROP INDEX identity_by_recorded;
DROP INDEX identity_by_created;
DROP INDEX identity_by_origin;
ALTER TABLE identity DROP COLUMN created_key;
ALTER TABLE identity ADD COLUMN created_key INTEGER NOT NULL
    GENERATED ALWAYS AS (coalesce(created_at, recorded_at)) VIRTUAL;
CREATE INDEX identity_by_created ON identity (profile, state, origin, created_key);

-- Request IDs come in no order: they are kept within groups of 256 activities, so that new ones share a page of the index.
DROP INDEX activity_by_request;
CREATE INDEX activity_by_request ON activity (profile, tie >> 8, request_id) WHERE request_id IS NOT NULL;
