package org.acsconsole.ui.dialog;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * What a dialog asks or says, and what its entries amount to. Who opened the dialog does something with that.
 *
 * @param <T> what is entered, such as commands
 */
public interface DialogForm<T> {

    /** The button's name: the action, with how many it is done to where that is not one. */
    ObservableValue<String> action();

    /** The name of the button that leaves everything as it is; empty for the usual one. */
    default String cancel() {
        return "";
    }

    /** What the entries amount to; empty while they are not complete, and then the button cannot be pressed. */
    ObservableValue<Optional<T>> entered();

    /** Whether what has to be confirmed by typing is; asked for once, and followed from then on. */
    default ObservableValue<Boolean> confirmed() {
        return new SimpleBooleanProperty(true);
    }

    /** What the button does failed; the dialog stays, and the failure is shown over it. */
    default void failed(Throwable failure) {}

    /** The dialog is closed, whatever was done in it. */
    default void closed() {}

    /** The window's title; empty for the name of the profile in use, which the dialog is about. */
    default String title() {
        return "";
    }

    /** Whether the action takes something away for good. */
    default boolean destructive() {
        return false;
    }
}
