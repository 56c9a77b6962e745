package org.acsconsole.ui.control;

import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/** The one tick a second behind every countdown, on the service's clock; it rests while the window is hidden. */
public final class Ticker {

    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper();
    private final Timeline timeline;
    private InstantSource clock;

    public Ticker(InstantSource clock) {
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        this.timeline = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /** The time as of the last tick. */
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /** Counts the ticks: for what goes on although the service's clock may stand. */
    public ReadOnlyLongProperty ticks() {
        return ticks.getReadOnlyProperty();
    }

    private void tick() {
        refresh();
        ticks.set(ticks.get() + 1);
    }

    /** Follows another clock from now on. */
    public void follow(InstantSource newClock) {
        clock = newClock;
        refresh();
    }

    /** Reads the clock at once, as after a jump or a step that was just done. */
    public void refresh() {
        now.set(clock.instant());
    }

    public void start() {
        refresh();
        timeline.play();
    }

    public void stop() {
        timeline.stop();
    }
}
