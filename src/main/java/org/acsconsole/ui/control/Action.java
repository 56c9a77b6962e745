package org.acsconsole.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An action of the user, declared once for all buttons and menu items that offer it.
 *
 * @param key the key of its name
 * @param shortcut its keys; null if it has none
 * @param barred gives the key of the reason why it cannot be done now to anything; empty when it can
 * @param why gives the key of the reason why it cannot be done now to this; empty when it can
 * @param named gives what that reason names, in its order
 * @param run does it
 * @param <T> what it is done to, such as a selection
 */
public record Action<T extends @Nullable Object>(
        String key,
        @Nullable Shortcut shortcut,
        ObservableValue<Optional<String>> barred,
        Function<T, Optional<String>> why,
        Function<T, List<String>> named,
        Consumer<T> run) {

    /** An action that can be done wherever there is something to do it to. */
    public Action(String key, @Nullable Shortcut shortcut, Function<T, Optional<String>> why, Consumer<T> run) {
        this(key, shortcut, new SimpleObjectProperty<>(Optional.empty()), why, any -> List.of(), run);
    }

    /** An action that can be done whatever is selected. */
    public static <T extends @Nullable Object> Action<T> always(String key, @Nullable Shortcut shortcut, Runnable run) {
        return new Action<>(key, shortcut, any -> Optional.empty(), any -> run.run());
    }

    /** Returns the action, which cannot be done while there is a reason, such as a profile that is read-only. */
    public Action<T> unless(ObservableValue<Optional<String>> reason) {
        return new Action<>(key, shortcut, reason, why, named, run);
    }

    /** Returns the action, whose reasons name something, such as whose the selected identity is. */
    public Action<T> naming(Function<T, List<String>> newNamed) {
        return new Action<>(key, shortcut, barred, why, newNamed, run);
    }

    /** Returns the reason why it cannot be done now. */
    Optional<String> whyNot(T what, Texts texts) {
        return barred.getValue()
                .map(texts::get)
                .or(() -> why.apply(what)
                        .map(reason -> texts.get(reason, named.apply(what).toArray())));
    }
}
