package org.acsconsole.ui.dialog;

import java.util.List;

/**
 * A question before something is removed for good.
 *
 * @param header what is asked
 * @param says what it means, a paragraph each; empty ones are left out
 * @param action the button's name
 * @param what what is done if the user agrees
 */
public record Confirmation<T>(String header, List<String> says, String action, T what) {

    public Confirmation {
        says = says.stream().filter(text -> !text.isEmpty()).toList();
    }
}
