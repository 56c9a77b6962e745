-- revoke_lag: how long after revoked_at the service may still take the token; 0 where it is not revoked.
-- outlived: the service's clock was set back after it had passed the expiry.
PRAGMA user_version = 2;

ALTER TABLE token ADD COLUMN revoke_lag INTEGER NOT NULL DEFAULT 0;
ALTER TABLE token ADD COLUMN outlived INTEGER NOT NULL DEFAULT 0;

UPDATE token SET revoke_lag = 15 * 60 * 1000000
WHERE revoked_at IS NOT NULL AND identity IN (
    SELECT i.seq FROM identity i JOIN profile p ON p.seq = i.profile WHERE p.environment <> 'WORKSHOP');

DROP INDEX token_unrevoked;
CREATE INDEX token_unrevoked ON token (identity, expires_at) WHERE revoked_at IS NULL AND outlived = 0;
