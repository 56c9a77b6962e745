package org.acsconsole.ui.workshop;

import java.util.Locale;
import java.util.Optional;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.tour.LocalizedText;
import org.acsconsole.tour.Scenario;
import org.acsconsole.tour.StepResult;
import org.acsconsole.tour.Tour;
import org.acsconsole.ui.control.TrialVerdict;
import org.acsconsole.ui.text.CompletedStepText;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;

/** Formats a tour in the user's language. */
record TourText(Texts texts, Times times, CompletedStepText steps) {

    String of(LocalizedText wording) {
        return wording.in(locale());
    }

    /** The step's number, how it stands, and its title, for assistive tools. */
    String spoken(Tour tour, int step) {
        boolean done = tour.result(step).isPresent();
        String state = texts.get("workshop.tour.state." + (done ? "done" : tour.reached(step) ? "open" : "closed"));
        int all = tour.scenario().steps().size();
        return texts.get(
                "workshop.tour.spoken",
                step + 1,
                all,
                state,
                title(tour.scenario().steps().get(step), tour.result(step)));
    }

    /** The title, with the status that a trial came to. */
    String title(Scenario.Step step, Optional<StepResult> result) {
        String title = of(step.title());
        return result.flatMap(TourText::trial)
                .map(tried -> texts.get(
                        "workshop.tour.tried",
                        title,
                        Integer.toString(tried.trial().status())))
                .orElse(title);
    }

    /** What it came to, in the quickstart's terms. */
    String result(StepResult result) {
        return switch (result) {
            case StepResult.Pressed pressed -> steps.of(pressed.step());
            case StepResult.Moved moved -> texts.get("workshop.tour.moved", times.stamp(moved.now()));
            case StepResult.Cleaned cleaned -> texts.get("workshop.tour.cleaned", cleaned.deleted());
        };
    }

    /** What going on does: the shown step, or once it is done the next one. */
    String forward(Tour tour) {
        return texts.get(tour.result(tour.shown()).isPresent() ? "workshop.tour.next" : "workshop.tour.do");
    }

    /** What it came to on a line: the status and its meaning, or else as {@link #result}. */
    String inShort(StepResult result) {
        return trial(result)
                .map(tried -> TrialVerdict.said(texts, tried.trial()))
                .orElseGet(() -> result(result));
    }

    static Optional<CompletedStep.Tried> trial(StepResult result) {
        return result instanceof StepResult.Pressed pressed && pressed.step() instanceof CompletedStep.Tried tried
                ? Optional.of(tried)
                : Optional.empty();
    }

    private Locale locale() {
        return texts.locale();
    }
}
