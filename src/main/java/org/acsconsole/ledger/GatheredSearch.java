package org.acsconsole.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acsconsole.ledger.store.SearchIndex;
import org.acsconsole.ledger.store.Transaction;

/**
 * A search index for one transaction that writes very many identities and deletes none: it keeps their texts in groups.
 *
 * <p>SQLite's full-text index keeps words in memory until a statement on another table begins that may have to be undone by itself, as an
 * insert with a trigger. With one between every two rows, each row would be written and merged alone, which takes most of the time.
 */
final class GatheredSearch implements SearchIndex {

    private static final int GROUP = 1_000;

    private final SearchIndex search;
    private final List<Runnable> waiting = new ArrayList<>(GROUP);

    GatheredSearch(SearchIndex search) {
        this.search = search;
    }

    @Override
    public void put(Transaction transaction, long identity, List<String> texts) {
        waiting.add(() -> search.put(transaction, identity, texts));
        if (waiting.size() == GROUP) {
            finish();
        }
    }

    /** Keeps what is not kept yet. */
    void finish() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    @Override
    public Optional<Candidates> candidates(List<String> needles) {
        return search.candidates(needles);
    }
}
