package org.acsconsole.reason;

/** What should stand in a file in place of what stands there. */
public enum ExpectedValue implements ProblemCode {
    READABLE_FILE,
    /** One that this person may read. */
    PERMITTED_FILE,
    UTF_8,
    /** Not an empty file. */
    NOT_EMPTY,
    VALID_JSON,
    /** A bracket or quotation mark is missing. */
    CLOSING_MARK,
    NOTHING_MORE,
    KEY_ONCE,
    /** The keys. */
    KNOWN_KEY(1),
    /** The words. */
    ONE_OF(1),
    TEXT,
    /** How it looks. */
    OBJECT(1),
    /** The keys. */
    OBJECT_WITH_KEYS(1),
    PATH_OF_LEDGER,
    PATH_OF_FILE,
    /** How it looks. */
    PROFILES(1),
    /** The names. */
    NAME_OF_PROFILE(1),
    /** The most characters that it may have. */
    PROFILE_NAME(1),
    PROFILE_NAME_OF_ITS_OWN,
    SECRET_REFERENCE,
    ENDPOINT,
    NO_SIGN_IN,
    SIGN_IN,
    ONE_SIGN_IN,
    /** How they look. */
    STEPS(1),
    /** How it looks. */
    STEP(1),
    /** What the step does. */
    NO_OTHER_KEY(1),
    /** The other keys, and what the step does. */
    ONLY_KEYS(2),
    NEW_NAME,
    NAME_NOT_GIVEN,
    EARLIER_STEP,
    /** The names. */
    EARLIER_NAME(1),
    /** The scopes. */
    SCOPES(1),
    /** The least and the most. */
    MINUTES(2),
    /** How those for each language look. */
    TEXT_OR_TEXTS(1);

    private final int blanks;

    ExpectedValue() {
        this(0);
    }

    ExpectedValue(int blanks) {
        this.blanks = blanks;
    }

    @Override
    public int blanks() {
        return blanks;
    }
}
