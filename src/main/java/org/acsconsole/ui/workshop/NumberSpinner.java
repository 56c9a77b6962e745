package org.acsconsole.ui.workshop;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** This spinner takes a whole number of a range, also typed; anything else stays as it was typed, and is not a number. */
final class NumberSpinner extends Spinner<Integer> {

    private static final String DIGITS = "[0-9]{1,9}";

    private final IntegerSpinnerValueFactory range;
    private final ObservableValue<Boolean> wrong;

    NumberSpinner(int least, int most, int first) {
        range = new IntegerSpinnerValueFactory(least, most, first);
        range.setConverter(new Typed());
        setValueFactory(range);
        setEditable(true);
        wrong = getEditor().textProperty().map(text -> number(text).isEmpty());
    }

    /** Returns the number as typed so far; empty if it is not a whole number of the range. */
    Optional<Integer> number() {
        return number(getEditor().getText());
    }

    /** Whether there is something else in the field. */
    ObservableValue<Boolean> wrong() {
        return wrong;
    }

    private Optional<Integer> number(String typed) {
        String text = typed.strip();
        return text.matches(DIGITS)
                ? Optional.of(Integer.parseInt(text)).filter(each -> each >= range.getMin() && each <= range.getMax())
                : Optional.empty();
    }

    /** What was typed; the arrows go on from the number before, if that is not one. */
    private final class Typed extends StringConverter<Integer> {

        @Override
        public String toString(@Nullable Integer number) {
            return number == null ? "" : Integer.toString(number);
        }

        @Override
        public Integer fromString(String typed) {
            return number(typed).orElse(range.getValue());
        }
    }
}
