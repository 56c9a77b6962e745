package org.acsconsole.ui.workshop;

import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;

/** A slider that tells where a person left it, and follows what is in force while nobody moves it. */
final class SettledSlider {

    private final Slider slider;
    private long inForce;

    /**
     * Takes charge of a slider.
     *
     * @param said says the slider's place at every moment, in {@code words}
     * @param settled told where a person left it
     */
    SettledSlider(Slider slider, Label said, LongFunction<String> words, LongConsumer settled) {
        this.slider = slider;
        slider.valueProperty().subscribe(value -> said.setText(words.apply(Math.round(value.doubleValue()))));
        slider.valueProperty().subscribe((old, value) -> settle(settled));
        slider.valueChangingProperty().subscribe((old, moving) -> settle(settled));
    }

    void follow(long value) {
        inForce = value;
        if (!slider.isValueChanging()) {
            slider.setValue((double) value);
        }
    }

    private void settle(LongConsumer settled) {
        long value = Math.round(slider.getValue());
        if (!slider.isValueChanging() && value != inForce) {
            inForce = value;
            settled.accept(value);
        }
    }
}
