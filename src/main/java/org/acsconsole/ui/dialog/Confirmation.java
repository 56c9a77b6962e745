package org.acsconsole.ui.dialog;

import java.util.List;

/**
 * A question before something that the user may not want.
 *
 * @param header what is asked
 * @param says what it means, a paragraph each; empty ones are left out
 * @param action the button's name
 * @param cancel the name of the button that leaves everything as it is; empty for the usual one
 * @param destructive whether something is taken away for good
 * @param what what is done if the user agrees
 */
public record Confirmation<T>(
        String header, List<String> says, String action, String cancel, boolean destructive, T what) {

    public Confirmation {
        says = says.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** A question before something is taken away for good. */
    public Confirmation(String header, List<String> says, String action, T what) {
        this(header, says, action, "", true, what);
    }
}
