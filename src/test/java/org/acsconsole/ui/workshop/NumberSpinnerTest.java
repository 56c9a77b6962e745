package org.acsconsole.ui.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxThread.class)
final class NumberSpinnerTest {

    private final NumberSpinner spinner = new NumberSpinner(1, 100, 3);

    @ParameterizedTest
    @CsvSource({"12, 12", "' 7 ', 7", "1, 1", "100, 100"})
    void aWholeNumberOfTheRangeIsAccepted(String typed, int number) {
        type(typed);
        assertThat(spinner.number()).contains(number);
        assertThat(spinner.wrong().getValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "2.5", "2,5", "-4", "0", "101", "99999999999", "1e2", "٣"})
    void anythingElseIsNotRoundedButStaysAsItIsAndIsWrong(String typed) {
        type(typed);
        spinner.getEditor().fireEvent(new ActionEvent());
        assertThat(spinner.number()).isEmpty();
        assertThat(spinner.wrong().getValue()).isTrue();
        assertThat(spinner.getEditor().getText()).isEqualTo(typed);
    }

    @Test
    void theArrowsGoOnFromWhatIsTyped() {
        type("41");
        spinner.increment();
        assertThat(spinner.number()).contains(42);
    }

    private void type(String keys) {
        spinner.getEditor().clear();
        keys.chars().forEach(key -> spinner.getEditor().appendText(Character.toString(key)));
    }
}
