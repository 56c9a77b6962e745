package org.acsconsole.ui.control;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How the user arranged the window is remembered from one run to the next, as texts that each have a name.
 *
 * @param remembered returns what is remembered under a name
 * @param changed accepts a name and what is to be remembered under it
 */
public record ViewMemory(Function<String, Optional<String>> remembered, BiConsumer<String, String> changed) {

    /** Remembers nothing. */
    public static final ViewMemory NONE = new ViewMemory(name -> Optional.empty(), (name, text) -> {});

    public Optional<String> remembered(String name) {
        return remembered.apply(name);
    }

    public void remember(String name, String text) {
        changed.accept(name, text);
    }

    /** Returns a part of this memory, whose names begin with that. */
    public ViewMemory under(String prefix) {
        return new ViewMemory(name -> remembered(prefix + name), (name, text) -> remember(prefix + name, text));
    }

    /** The constant whose name is remembered; empty also where an older or newer version remembered another one. */
    public <E extends Enum<E>> Optional<E> remembered(String name, Class<E> type) {
        return remembered(name).flatMap(text -> constant(text, type));
    }

    /** The constant of that name, if there is one. */
    public static <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
