package org.acsconsole.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a tour stands: what was done, and which step is shown. Going back shows an earlier step; what it did on the service
 * stays. To do a step once more drops the results of those after it.
 *
 * @param results those of the first steps, in order
 * @param shown the index of the step that is shown: a done one, or the next to do; the last one when all are done
 */
public record Tour(Scenario scenario, TourObjects objects, List<StepResult> results, int shown) {

    public Tour {
        results = List.copyOf(results);
        if (results.size() > scenario.steps().size() || shown < 0 || shown > last(scenario, results)) {
            throw new IllegalArgumentException("no step can be shown that is not reached");
        }
    }

    /** At the first step, with nothing done. */
    public static Tour of(Scenario scenario) {
        return new Tour(scenario, TourObjects.NONE, List.of(), 0);
    }

    public Scenario.Step step() {
        return scenario.steps().get(shown);
    }

    /** What the step came to; empty if it was not done. */
    public Optional<StepResult> result(int step) {
        return step < results.size() ? Optional.of(results.get(step)) : Optional.empty();
    }

    /** Whether the step was done, or is the next to do. */
    public boolean reached(int step) {
        return step <= last(scenario, results);
    }

    /** Whether nothing is left to do. */
    public boolean over() {
        return results.size() == scenario.steps().size();
    }

    /** Whether the shown step needs an identity that this tour has deleted, and so can only fail. */
    public boolean lost() {
        return step().action() instanceof StepAction.Perform perform && perform.isLost(objects);
    }

    public Tour showing(int step) {
        return new Tour(scenario, objects, results, step);
    }

    /** Shows the step after the shown one, where there is one and it is reached. */
    public Tour next() {
        return showing(Math.min(shown + 1, last(scenario, results)));
    }

    /** The shown step was done, and is still shown, with its result. */
    public Tour with(StepRunner.Performed performed) {
        List<StepResult> more = new ArrayList<>(results.subList(0, shown));
        more.add(performed.result());
        return new Tour(scenario, performed.objects(), more, shown);
    }

    private static int last(Scenario scenario, List<StepResult> results) {
        return Math.min(results.size(), scenario.steps().size() - 1);
    }
}
