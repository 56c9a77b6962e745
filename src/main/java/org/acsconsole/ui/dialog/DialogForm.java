package org.acsconsole.ui.dialog;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.acsconsole.code.Call;
import org.jspecify.annotations.Nullable;

/** What a dialog asks or says, and what its button does. */
public interface DialogForm {

    /** The button's name: the action, with how many it is done to where that is not one. */
    ObservableValue<String> action();

    /** Whether the button can be pressed; asked for once, and followed from then on. */
    ObservableValue<Boolean> ready();

    /** The button was pressed. */
    void submit(ActionDialog dialog);

    /** What the button does failed; the dialog stays, and the person is told. */
    default void failed(Throwable failure) {}

    /** The call of the action, null while the entries do not allow it; empty where the service is not called. */
    default Optional<ObservableValue<@Nullable Call>> call() {
        return Optional.empty();
    }

    /** Whether the action takes something away for good. */
    default boolean destructive() {
        return false;
    }
}
