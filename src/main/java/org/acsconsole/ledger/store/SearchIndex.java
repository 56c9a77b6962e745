package org.acsconsole.ledger.store;

import java.util.List;
import java.util.Optional;

/** Finds the identities whose texts may have a needle in them, where few have. */
public interface SearchIndex {

    /**
     * Keeps an identity's texts for the search, in place of earlier ones.
     *
     * @param texts its ID from the underscore on, its label, user, note and tags, all normalized
     */
    void put(Transaction transaction, long identity, List<String> texts);

    /** How to find those that may have all of a needle's alternatives' characters; empty if the index cannot help. */
    Optional<Candidates> candidates(List<String> needles);

    /**
     * SQL that finds candidates.
     *
     * @param count counts them, but at most {@code :most}
     * @param from what comes after FROM, up to a condition; identities are {@code i}
     * @param question what {@code :question} stands for in both
     */
    record Candidates(String count, String from, String question) {}
}
