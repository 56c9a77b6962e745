package org.acsconsole.ledger.postgres;

import java.util.List;
import java.util.Optional;
import org.acsconsole.ledger.store.SearchIndex;
import org.acsconsole.ledger.store.Transaction;

/** Searches by the index of groups of three characters over the column with an identity's texts, which the database keeps. */
final class PostgresSearch implements SearchIndex {

    private static final int SHORTEST = 3;
    private static final String FROM = "identity i WHERE i.profile = :profile AND i.search_text LIKE :question";
    private static final Candidates NONE =
            new Candidates("SELECT count(*) FROM (SELECT 1 FROM " + FROM + " LIMIT :most) few", FROM, "");

    /** The database writes the column by itself. */
    @Override
    public void put(Transaction transaction, long identity, List<String> texts) {}

    /** Of several needles each has the last one in it. */
    @Override
    public Optional<Candidates> candidates(List<String> needles) {
        String needle = needles.getLast();
        if (needle.codePointCount(0, needle.length()) < SHORTEST) {
            return Optional.empty();
        }
        String pattern = needle.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return Optional.of(new Candidates(NONE.count(), NONE.from(), "%" + pattern + "%"));
    }
}
