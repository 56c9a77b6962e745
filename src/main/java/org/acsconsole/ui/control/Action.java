package org.acsconsole.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.acsconsole.ui.text.Shortcut;
import org.jspecify.annotations.Nullable;

/**
 * An action of the user, declared once for all buttons and menu items that offer it.
 *
 * @param key the key of its name
 * @param shortcut its keys; null if it has none
 * @param why gives the key of the reason why it cannot be done now; empty when it can
 * @param run does it
 * @param <T> what it is done to, such as a selection
 */
public record Action<T extends @Nullable Object>(
        String key, @Nullable Shortcut shortcut, Function<T, Optional<String>> why, Consumer<T> run) {

    /** An action that can be done whatever is selected. */
    public static <T extends @Nullable Object> Action<T> always(String key, @Nullable Shortcut shortcut, Runnable run) {
        return new Action<>(key, shortcut, any -> Optional.empty(), any -> run.run());
    }
}
