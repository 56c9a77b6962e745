package org.acsconsole.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * This class collects the mistakes in a file, so that all of them are reported at once.
 *
 * @param <F> the kind of fault that a mistake is
 */
public final class Mistakes<F extends Fault> {

    private final Class<F> kind;
    private final BiFunction<F, List<F>, F> withOthers;
    private final List<F> found = new ArrayList<>();

    /** @param withOthers returns the first mistake with all others */
    public Mistakes(Class<F> kind, BiFunction<F, List<F>, F> withOthers) {
        this.kind = kind;
        this.withOthers = withOthers;
    }

    /** Returns what the reader returns; empty if it found a mistake, which is kept. */
    public <T> Optional<T> collect(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (FaultException mistake) {
            add(mistake);
            return Optional.empty();
        }
    }

    /** Keeps a mistake; throws what is none. */
    public void add(RuntimeException mistake) {
        if (mistake instanceof FaultException known && kind.isInstance(known.fault())) {
            found.add(kind.cast(known.fault()));
        } else {
            throw mistake;
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws if there are mistakes: the first, with all others. */
    public void check() {
        if (!found.isEmpty()) {
            throw new FaultException(withOthers.apply(found.getFirst(), found.subList(1, found.size())));
        }
    }
}
