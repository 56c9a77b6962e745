package org.acsconsole.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;

/** Collects the mistakes in a scenario's file, so that all of them are reported at once. */
final class ScenarioMistakes {

    private final List<Fault.BadScenario> found = new ArrayList<>();

    /** Returns what the reader returns; empty if it found a mistake, which is kept. */
    <T> Optional<T> collect(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (FaultException mistake) {
            add(mistake);
            return Optional.empty();
        }
    }

    /** Keeps a mistake. */
    void add(RuntimeException mistake) {
        if (mistake instanceof FaultException known && known.fault() instanceof Fault.BadScenario bad) {
            found.add(bad);
        } else {
            throw mistake;
        }
    }

    /** Throws if there are mistakes: the first, with all others. */
    void check() {
        if (!found.isEmpty()) {
            throw new FaultException(found.getFirst().and(found.subList(1, found.size())));
        }
    }
}
