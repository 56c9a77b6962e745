package org.acsconsole.ui.identities;

import javafx.beans.value.ObservableValue;

/** What a dialog asks or says, and what its button does. */
interface DialogForm {

    /** The button's name: the action. */
    String action();

    /** Whether the button can be pressed. */
    ObservableValue<Boolean> ready();

    /** The button was pressed. */
    void submit(ActionDialog dialog);

    /** Whether the action takes something away for good. */
    default boolean destructive() {
        return false;
    }
}
