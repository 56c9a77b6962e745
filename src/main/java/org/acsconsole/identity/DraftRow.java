package org.acsconsole.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file with what an import would do with it.
 *
 * @param place its place in the draft, from which the next page goes on
 * @param row as it was read; of a known identity, with the details that it would have
 * @param before the details of a known identity in the ledger; null for others
 * @param firstLine where the identity of a double stands first; 0 for others
 */
public record DraftRow(
        long place, Kind kind, FileRow row, @Nullable IdentityDetails before, long firstLine) {

    /** What an import does with a row. */
    public enum Kind {
        /** The ledger does not have the identity. */
        NEW,
        /** The ledger has the identity, with other details. */
        CHANGED,
        /** The ledger has the identity, with the same details. */
        KNOWN,
        /** The file names no identity: the user needs one. */
        USER,
        /** The identity, or the user without one, stands further up in the file. */
        DOUBLE,
        /** The identity belongs to another resource. */
        OTHER_RESOURCE,
        MALFORMED;

        /** The kinds whose rows name an identity that no other row names, in the order in which they are read. */
        public static final List<Kind> NAMING = List.of(NEW, CHANGED, KNOWN, OTHER_RESOURCE);
    }
}
