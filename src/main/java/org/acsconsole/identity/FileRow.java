package org.acsconsole.identity;

/** A row of a file that somebody wants in the ledger, as it was read. */
public sealed interface FileRow {

    /** The line on which it begins, counted from 1. */
    long line();

    /**
     * A row that names an identity.
     *
     * @param details what the file says of it; an empty text says nothing
     * @param times what the file says of its life; it came into the ledger when it was read
     */
    record Named(long line, IdentityId id, IdentityDetails details, IdentityTimes times) implements FileRow {}

    /** A row of a user who has no identity yet. */
    record User(long line, IdentityDetails details) implements FileRow {}

    /** A row that cannot be used. It keeps nothing of its text, which may hold a secret. */
    record Malformed(long line, Problem problem) implements FileRow {}

    /** A reason why a row cannot be used. */
    enum Problem {
        PHONE_NUMBER,
        TEAMS_USER,
        TEAMS_VISITOR,
        TEAMS_EXTENSION_USER,
        APP,
        CUT_OFF,
        MALFORMED,
        SEVERAL,
        UNKNOWN,
        /** A token whose claims name no identity, or cannot be read. */
        TOKEN,
        /** There is neither an identity nor a user. */
        NOTHING,
        /** It has more or fewer values than there are columns. */
        COLUMNS,
        /** A label, user ID or note is too long. */
        TOO_LONG,
        /** A tag is too long, has a character that none can have, or is one too many. */
        TAG,
        /** A text has a character that not every database can store. */
        CHARACTER,
        /** A label, user ID, note or tag has a token in it. */
        SECRET,
        /** A time is not written as in ISO 8601, or is of another age. */
        TIME;

        /** What the text is that names no identity. */
        public static Problem of(PastedIdentity.Kind kind) {
            return valueOf(kind.name());
        }
    }
}
