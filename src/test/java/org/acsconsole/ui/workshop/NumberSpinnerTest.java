package org.acsconsole.ui.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxThread.class)
final class NumberSpinnerTest {

    private final NumberSpinner spinner = new NumberSpinner(1, 100, 3);

    @ParameterizedTest
    @CsvSource({"12, 12", "'', 3", "abc, 3", "2.5, 25", "-4, 4", "0, 1", "101, 100", "99999999999, 100"})
    void whateverIsTypedItIsANumberOfTheRange(String typed, int number) {
        type(typed);
        assertThat(spinner.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"''", "2.5", "99999999999"})
    void theFieldShowsTheNumberThatWasAccepted(String typed) {
        type(typed);
        spinner.getEditor().fireEvent(new ActionEvent());
        assertThat(spinner.getEditor().getText()).isEqualTo(spinner.getValue().toString());
    }

    @Test
    void theArrowsGoOnFromWhatIsTyped() {
        type("41");
        spinner.increment();
        assertThat(spinner.number()).isEqualTo(42);
    }

    private void type(String keys) {
        spinner.getEditor().clear();
        keys.chars().forEach(key -> spinner.getEditor().appendText(Character.toString(key)));
    }
}
