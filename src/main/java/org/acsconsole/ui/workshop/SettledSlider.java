package org.acsconsole.ui.workshop;

import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;

/** A slider that tells where a person left it, and follows what is in force while nobody moves it. */
final class SettledSlider {

    private final Slider slider;
    private final Label said;
    private final LongFunction<String> words;
    private long inForce;
    private boolean following;

    /**
     * Takes charge of a slider.
     *
     * @param said says the slider's place at every moment, in {@code words}
     * @param settled told where a person left it
     */
    SettledSlider(Slider slider, Label said, LongFunction<String> words, LongConsumer settled) {
        this.slider = slider;
        this.said = said;
        this.words = words;
        slider.valueProperty().subscribe(value -> said.setText(words.apply(Math.round(value.doubleValue()))));
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
            said.setText(words.apply(value));
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
