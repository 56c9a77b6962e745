package org.acsconsole.ledger;

import org.acsconsole.identity.Profile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The book of a profile whose resource nobody knew yet: what is in it goes into the resource's book once that is known. */
record UnreachedBook(Handle handle, Profile profile) {

    /** Inside somebody else's transaction, before the resource's book is opened. */
    void moveIntoThatOfItsResource() {
        String key = Profile.keyWhileUnknown(profile.name());
        if (!profile.ledgerKey().equals(key)) {
            SqliteLedger.book(handle, key)
                    .ifPresent(from -> SqliteLedger.book(handle, profile.ledgerKey())
                            .ifPresentOrElse(to -> move(from, to), () -> rename(from)));
        }
    }

    private void rename(long book) {
        handle.createUpdate("UPDATE profile SET ledger_key = :key WHERE seq = :book")
                .bind("key", profile.ledgerKey())
                .bind("book", book)
                .execute();
    }

    /** What the resource's book has already stays as it is there. */
    private void move(long from, long to) {
        of(from, "UPDATE OR IGNORE identity SET profile = :to WHERE profile = :from")
                .bind("to", to)
                .execute();
        of(from, "UPDATE OR IGNORE activity SET profile = :to WHERE profile = :from")
                .bind("to", to)
                .execute();
        of(from, "DELETE FROM identity WHERE profile = :from").execute();
        of(from, "DELETE FROM activity WHERE profile = :from").execute();
        of(from, "DELETE FROM tally WHERE profile IN (:from, :to)")
                .bind("to", to)
                .execute();
        of(from, """
                INSERT INTO tally (profile, standing, n)
                SELECT profile, standing, count(*) FROM identity WHERE profile = :to GROUP BY standing
                """).bind("to", to).execute();
        of(from, "DELETE FROM profile WHERE seq = :from").execute();
    }

    private Update of(long from, String sql) {
        return handle.createUpdate(sql).bind("from", from);
    }
}
