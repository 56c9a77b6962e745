package org.acsconsole.ledger.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A transaction that writes; it is of the one thread that runs it, and ends with it. */
public final class Transaction implements Statements {

    private final Statements statements;
    private final Instant now;
    private final Map<Key, Runnable> parts = new LinkedHashMap<>();

    /** @param now when it is written, on the clock of the ledger */
    public Transaction(Statements statements, Instant now) {
        this.statements = statements;
        this.now = now;
    }

    private record Key(Class<?> type, long profile) {}

    @Override
    public BoundStatement sql(String text) {
        return statements.sql(text);
    }

    /** When it is written, on the clock of the ledger. */
    public Instant now() {
        return now;
    }

    /**
     * What several writes of this transaction share about a profile; it runs once, before the commit.
     *
     * @param make makes it when it is first asked for
     */
    public <T extends Runnable> T shared(Class<T> type, long profile, Supplier<T> make) {
        return type.cast(parts.computeIfAbsent(new Key(type, profile), key -> make.get()));
    }

    /** The profiles that it wrote for. */
    public Set<Long> profiles() {
        return parts.keySet().stream().map(Key::profile).collect(Collectors.toUnmodifiableSet());
    }

    /** Everything is written but the end of the parts that are shared. */
    public void finish() {
        parts.values().forEach(Runnable::run);
    }
}
