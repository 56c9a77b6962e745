package org.acsconsole.ui.control;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.acsconsole.settings.Preferences;

/**
 * How the user arranged the window is remembered from one run to the next, as texts that each have a name.
 *
 * @param remembered returns what is remembered under a name
 * @param changed accepts a name and what is to be remembered under it
 * @param saving writes all changes before it returns
 */
public record ViewMemory(
        Function<String, Optional<String>> remembered, BiConsumer<String, String> changed, Runnable saving) {

    /** Remembers nothing. */
    public static final ViewMemory NONE = new ViewMemory(name -> Optional.empty(), (name, text) -> {});

    /** A memory that need not be saved. */
    public ViewMemory(Function<String, Optional<String>> remembered, BiConsumer<String, String> changed) {
        this(remembered, changed, () -> {});
    }

    /** Remembers in the preferences. */
    public static ViewMemory in(Preferences preferences) {
        return new ViewMemory(
                name -> preferences.remembered().arranged(name),
                (name, text) -> preferences.change(all -> all.withArranged(name, text)),
                preferences::close);
    }

    public Optional<String> remembered(String name) {
        return remembered.apply(name);
    }

    public void remember(String name, String text) {
        changed.accept(name, text);
    }

    /** Remembers what must outlive a crash that comes right after; it blocks until that is written. */
    public void rememberAtOnce(String name, String text) {
        remember(name, text);
        saving.run();
    }

    /** Returns a part of this memory, whose names begin with that. */
    public ViewMemory under(String prefix) {
        return new ViewMemory(name -> remembered(prefix + name), (name, text) -> remember(prefix + name, text), saving);
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
