package org.acsconsole.tour;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tour shows, step by step. */
public record Scenario(LocalizedText title, LocalizedText about, List<Step> steps) {

    /**
     * One step.
     *
     * @param title what it does, in a few words
     * @param says what will happen, in a sentence
     * @param notes what only the presenter sees; null for nothing
     */
    public record Step(
            StepAction action,
            LocalizedText title,
            LocalizedText says,
            @Nullable LocalizedText notes) {}

    public Scenario {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a scenario has at least one step");
        }
    }
}
