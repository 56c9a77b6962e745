package org.acsconsole.tour;

import java.util.List;

/** What a tour shows, step by step. */
public record Scenario(LocalizedText title, LocalizedText about, List<Step> steps) {

    /**
     * One step.
     *
     * @param title what it does, in a few words
     * @param says what will happen, in a sentence
     */
    public record Step(StepAction action, LocalizedText title, LocalizedText says) {}

    public Scenario {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a scenario has at least one step");
        }
    }
}
