package org.acsconsole.ui.workshop;

import javafx.event.ActionEvent;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Takes a whole number of a range, also typed: nothing but digits can be, what is beyond the range becomes its end, and an empty
 * field the number that was there before.
 */
final class NumberSpinner extends Spinner<Integer> {

    /** As many as an {@code int} takes, whichever they are. */
    private static final String DIGITS = "[0-9]{0,9}";

    NumberSpinner(int least, int most, int first) {
        IntegerSpinnerValueFactory numbers = new IntegerSpinnerValueFactory(least, most, first);
        numbers.setConverter(new Typed(numbers));
        setValueFactory(numbers);
        setEditable(true);
        getEditor()
                .setTextFormatter(
                        new TextFormatter<>(change -> change.getControlNewText().matches(DIGITS) ? change : null));
        getEditor().addEventHandler(ActionEvent.ACTION, entered -> number());
        focusedProperty().subscribe((before, now) -> {
            if (!now) {
                number();
            }
        });
    }

    /** The number as typed so far, which the field shows from then on. */
    int number() {
        commitValue();
        getEditor().setText(getValueFactory().getConverter().toString(getValue()));
        return getValue();
    }

    /** What was typed, within the range. */
    private static final class Typed extends StringConverter<Integer> {

        private final IntegerSpinnerValueFactory numbers;

        Typed(IntegerSpinnerValueFactory numbers) {
            this.numbers = numbers;
        }

        @Override
        public String toString(@Nullable Integer number) {
            return number == null ? "" : Integer.toString(number);
        }

        @Override
        public Integer fromString(String typed) {
            return typed.isEmpty()
                    ? numbers.getValue()
                    : Math.clamp(Integer.parseInt(typed), numbers.getMin(), numbers.getMax());
        }
    }
}
