package org.acsconsole.ui.workshop;

import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;

/** A slider that reports where the user left it, and follows what is in force while nobody moves it. */
final class SettledSlider {

    private final Slider slider;
    private final Label said;
    private final LongFunction<String> text;
    private long inForce;
    private boolean following;

    /**
     * Takes charge of a slider.
     *
     * @param said says the slider's place at every moment, in {@code text}
     * @param settled accepts where the user left it
     */
    SettledSlider(Slider slider, Label said, LongFunction<String> text, LongConsumer settled) {
        this.slider = slider;
        this.said = said;
        this.text = text;
        slider.valueProperty().subscribe(value -> said.setText(text.apply(Math.round(value.doubleValue()))));
        slider.valueProperty().subscribe((old, value) -> settle(settled));
        slider.valueChangingProperty().subscribe((old, moving) -> settle(settled));
    }

    /** What is in force may lie beyond the slider's end: it is said, and stays. */
    void follow(long value) {
        inForce = value;
        if (!slider.isValueChanging()) {
            following = true;
            slider.setValue((double) value);
            following = false;
            said.setText(text.apply(value));
        }
    }

    private void settle(LongConsumer settled) {
        long value = Math.round(slider.getValue());
        if (!following && !slider.isValueChanging() && value != inForce) {
            inForce = value;
            settled.accept(value);
        }
    }
}
