package org.acsconsole.reason;

/** An expected value is what a file should contain instead of what it contains. */
public enum ExpectedValue implements ProblemCode {
    READABLE_FILE,
    /** A file that this user may read. */
    PERMITTED_FILE,
    UTF_8,
    /** The file is empty. */
    NOT_EMPTY,
    VALID_JSON,
    /** A bracket or quotation mark is missing. */
    CLOSING_MARK,
    NOTHING_MORE,
    KEY_ONCE,
    /** Takes the keys. */
    KNOWN_KEY(1),
    /** Takes the words. */
    ONE_OF(1),
    TEXT,
    /** Takes an example. */
    OBJECT(1),
    /** Takes the keys. */
    OBJECT_WITH_KEYS(1),
    PATH_OF_LEDGER,
    PATH_OF_FILE,
    /** Takes an example. */
    PROFILES(1),
    /** Takes the names. */
    NAME_OF_PROFILE(1),
    /** Takes the maximum length. */
    PROFILE_NAME(1),
    PROFILE_NAME_OF_ITS_OWN,
    /** Takes the maximum. */
    LIMIT(1),
    SECRET_REFERENCE,
    ENDPOINT,
    NO_SIGN_IN,
    SIGN_IN,
    ONE_SIGN_IN,
    TENANT,
    CLIENT_ID,
    CERTIFICATE_FILE,
    /** The host of a cloud that gives tokens. */
    AUTHORITY_HOST,
    PROXY_ADDRESS,
    PROXY_USER,
    /** A PEM file with the certificate of an authority. */
    AUTHORITY_FILE,
    /** The workshop service is reached without a proxy, and by its own authority. */
    NO_NETWORK,
    /** Takes the method of sign-in. */
    NOT_WITH_METHOD(1),
    /** Takes an example. */
    STEPS(1),
    /** Takes an example. */
    STEP(1),
    /** Takes the step's key. */
    NO_OTHER_KEY(1),
    /** Takes the other keys, and the step's key. */
    ONLY_KEYS(2),
    NEW_NAME,
    NAME_NOT_GIVEN,
    EARLIER_STEP,
    /** Takes the names. */
    EARLIER_NAME(1),
    /** Takes the scopes. */
    SCOPES(1),
    /** Takes the minimum and the maximum. */
    MINUTES(2),
    /** Takes an example of texts per language. */
    TEXT_OR_TEXTS(1),
    TEXT_IN_BOTH(1);

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
