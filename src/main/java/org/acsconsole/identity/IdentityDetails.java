package org.acsconsole.identity;

import java.util.Optional;

/**
 * What the administrator writes beside an identity: a label, their own user ID, a note, and tags. ACS knows none of it.
 *
 * <p>Each is stripped; label and user have at most 200 characters, the note at most 4,000.
 */
public record IdentityDetails(String label, String user, String note, Tags tags) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_NOTE = 4_000;
    public static final IdentityDetails NONE = new IdentityDetails("", "", "");

    public IdentityDetails {
        label = label.strip();
        user = user.strip();
        note = note.strip();
        if (!fits(label, user, note)) {
            throw new IllegalArgumentException("label and user have at most 200 characters, a note 4,000");
        }
    }

    /** Without tags. */
    public IdentityDetails(String label, String user, String note) {
        this(label, user, note, Tags.NONE);
    }

    /** Empty if one of them is too long. */
    public static Optional<IdentityDetails> of(String label, String user, String note, Tags tags) {
        return fits(label.strip(), user.strip(), note.strip())
                ? Optional.of(new IdentityDetails(label, user, note, tags))
                : Optional.empty();
    }

    public IdentityDetails withTags(Tags newTags) {
        return new IdentityDetails(label, user, note, newTags);
    }

    private static boolean fits(String label, String user, String note) {
        return label.length() <= LONGEST_NAME && user.length() <= LONGEST_NAME && note.length() <= LONGEST_NOTE;
    }
}
