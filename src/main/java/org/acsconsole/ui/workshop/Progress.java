package org.acsconsole.ui.workshop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.acsconsole.tour.Scenario;
import org.acsconsole.tour.StepRunner;
import org.acsconsole.tour.Tour;

/**
 * A tour, and when each of its steps was last pressed.
 *
 * @param pressed by the index of the step, whether it was done or failed
 */
record Progress(Tour tour, Map<Integer, Span> pressed) {

    Progress {
        pressed = Map.copyOf(pressed);
    }

    static Progress of(Scenario scenario) {
        return new Progress(Tour.of(scenario), Map.of());
    }

    Progress showing(int step) {
        return new Progress(tour.showing(step), pressed);
    }

    /** The shown step was done. */
    Progress with(StepRunner.Performed performed, Span when) {
        Map<Integer, Span> kept = new HashMap<>(pressed);
        kept.keySet().removeIf(step -> step > tour.shown());
        kept.put(tour.shown(), when);
        return new Progress(tour.with(performed), kept);
    }

    /** The shown step failed, and is still to be done. */
    Progress failed(Span when) {
        Map<Integer, Span> kept = new HashMap<>(pressed);
        kept.put(tour.shown(), when);
        return new Progress(tour, kept);
    }

    Optional<Span> pressed(int step) {
        return Optional.ofNullable(pressed.get(step));
    }
}
