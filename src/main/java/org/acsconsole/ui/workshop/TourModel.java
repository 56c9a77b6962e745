package org.acsconsole.ui.workshop;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.acsconsole.identity.Workspace;
import org.acsconsole.tour.Scenario;
import org.acsconsole.tour.ScenarioFile;
import org.acsconsole.tour.StepRunner;
import org.acsconsole.tour.Tour;
import org.acsconsole.tour.TourClock;
import org.acsconsole.ui.ScreenContext;

/** Takes a tour through its steps, one at a time, off the window's thread. A step that fails is reported, and stays to be done. */
final class TourModel {

    private static final String OPENED = "tour.scenario";

    private final ScreenContext context;
    private final OngoingTour ongoing;
    private final Function<Workspace, TourClock> clocks;
    private final InstantSource wallClock;

    /** @param wallClock this computer's, which the wire is timed on */
    TourModel(
            ScreenContext context,
            OngoingTour ongoing,
            Function<Workspace, TourClock> clocks,
            InstantSource wallClock) {
        this.context = context;
        this.ongoing = ongoing;
        this.clocks = clocks;
        this.wallClock = wallClock;
        context.views().memory().remembered(OPENED).ifPresent(this::reopen);
    }

    /** Begins with the scenario that was open last, unless another one is open already; one of a file has to be opened again. */
    private void reopen(String last) {
        if (tour().equals(Tour.of(scenarios().getFirst()))) {
            scenarios().stream()
                    .filter(each -> name(each).equals(last))
                    .findFirst()
                    .ifPresent(this::choose);
        }
    }

    private static String name(Scenario scenario) {
        return scenario.title().in(Locale.ROOT);
    }

    ObservableList<Scenario> scenarios() {
        return ongoing.scenarios();
    }

    ObservableValue<Progress> progress() {
        return ongoing.progress();
    }

    /** Whether a step is being done; until it is over, nothing else can be chosen. */
    ReadOnlyBooleanProperty busy() {
        return ongoing.busy().getReadOnlyProperty();
    }

    Tour tour() {
        return ongoing.progress().get().tour();
    }

    void choose(Scenario scenario) {
        if (!busy().get() && !scenario.equals(tour().scenario())) {
            ongoing.progress().set(Progress.of(scenario));
            context.views().memory().remember(OPENED, name(scenario));
        }
    }

    /** Reads an instructor's file and begins with it; a broken one is reported, and the tour that there is goes on. */
    void open(Path file) {
        context.tasks()
                .query(
                        () -> ScenarioFile.read(file),
                        scenario -> {
                            if (!scenarios().contains(scenario)) {
                                scenarios().add(scenario);
                            }
                            choose(scenario);
                        },
                        context.faults()::show);
    }

    void show(int step) {
        if (!busy().get() && tour().reached(step)) {
            ongoing.progress().set(ongoing.progress().get().showing(step));
        }
    }

    /** Does the shown step, once more if it was done. */
    void doIt() {
        Workspace workspace = context.workspace().getValue();
        if (workspace != null && !busy().get()) {
            perform(workspace, () -> {});
        }
    }

    /** Begins another round, and does all steps before that one. */
    void resetTo(int step) {
        Workspace workspace = context.workspace().getValue();
        if (workspace != null && !busy().get()) {
            ongoing.progress().set(ongoing.progress().get().again());
            performUpTo(workspace, step);
        }
    }

    /** Begins at the first step with nothing made, as after the service was made empty; what a step does meanwhile is dropped. */
    void startOver() {
        ongoing.startOver();
    }

    private void performUpTo(Workspace workspace, int step) {
        if (tour().shown() < step) {
            perform(workspace, () -> {
                show(tour().shown() + 1);
                performUpTo(workspace, step);
            });
        }
    }

    private void perform(Workspace workspace, Runnable then) {
        Tour now = tour();
        StepRunner runner = new StepRunner(workspace.controller(), clocks.apply(workspace));
        Instant from = wallClock.instant();
        int start = ongoing.starts();
        ongoing.busy().set(true);
        context.tasks()
                .run(
                        context.texts()
                                .get(
                                        "workshop.tour.task",
                                        now.step().title().in(context.texts().locale())),
                        progress -> runner.perform(now.step().action(), now.objects()),
                        performed -> {
                            if (ended(start, before -> before.with(performed, since(from)))) {
                                then.run();
                            }
                        },
                        failure -> {
                            ended(start, before -> before.failed(since(from)));
                            context.faults().show(failure);
                        });
    }

    /** Whether the tour is still the one that the step was begun in; else what came of it is dropped. */
    private boolean ended(int start, UnaryOperator<Progress> outcome) {
        ongoing.busy().set(false);
        boolean same = start == ongoing.starts();
        if (same) {
            ongoing.progress().set(outcome.apply(ongoing.progress().get()));
        }
        return same;
    }

    private Span since(Instant from) {
        return new Span(from, wallClock.instant());
    }
}
