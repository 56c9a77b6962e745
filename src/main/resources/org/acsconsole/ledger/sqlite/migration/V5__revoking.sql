-- revoking_until: when the last revocation is felt at the latest; null where it was felt at once.
PRAGMA user_version = 5;

ALTER TABLE identity ADD COLUMN revoking_until INTEGER;

UPDATE identity SET revoking_until = tokens_revoked_at + (
    SELECT CASE WHEN p.environment <> 'WORKSHOP' THEN 15 * 60 * 1000000
        ELSE nullif((SELECT max(t.revoke_lag) FROM token t WHERE t.identity = identity.seq), 0) END
    FROM profile p WHERE p.seq = identity.profile);
