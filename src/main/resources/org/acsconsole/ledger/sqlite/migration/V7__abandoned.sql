-- What was begun and has no outcome yet; few at a time.
PRAGMA user_version = 7;

CREATE INDEX activity_started ON activity (profile, at) WHERE outcome = 'STARTED';
