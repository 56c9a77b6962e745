package org.acsconsole.ui.workshop;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Workspace;
import org.acsconsole.tour.Scenario;
import org.acsconsole.tour.ScenarioFile;
import org.acsconsole.tour.StepAction;
import org.acsconsole.tour.StepRunner;
import org.acsconsole.tour.Tour;
import org.acsconsole.tour.TourClock;
import org.acsconsole.tour.TourObjects;
import org.acsconsole.ui.ScreenContext;

/** Takes a tour through its steps, one at a time, off the window's thread. A step that fails is reported, and stays to be done. */
final class TourModel {

    private static final String OPENED = "tour.scenario";
    private static final String FILES = "tour.files";

    private final ScreenContext context;
    private final OngoingTour ongoing;
    private final Function<Workspace, TourClock> clocks;
    private final InstantSource wallClock;
    private final LeftByTours left;

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
        this.left = new LeftByTours(context.views().memory());
        reopen();
        if (ongoing.firstTime()) {
            context.views().memory().remembered(FILES).stream()
                    .flatMap(String::lines)
                    .forEach(file -> read(Path.of(file), scenario -> reopen()));
        }
    }

    /** Begins with the scenario that was open last, unless another one is open already. */
    private void reopen() {
        Optional<String> last = context.views().memory().remembered(OPENED);
        if (last.isPresent() && tour().equals(Tour.of(scenarios().getFirst()))) {
            scenarios().stream()
                    .filter(each -> name(each).equals(last.get()))
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
            begin(scenario);
        }
    }

    private void begin(Scenario scenario) {
        ongoing.progress().set(Progress.of(scenario));
        context.views().memory().remember(OPENED, name(scenario));
    }

    /** Reads an instructor's file and begins with it; a broken one is reported, and the tour that there is goes on. */
    void open(Path file) {
        read(file, this::choose);
    }

    /** Where the scenario that goes on comes from; empty if it is one of the console's own. */
    Optional<Path> file() {
        return Optional.ofNullable(ongoing.files().get(tour().scenario()));
    }

    /** Reads the file of the scenario again; one that has changed takes its place, and begins. */
    void reload() {
        Scenario before = tour().scenario();
        file().ifPresent(file -> read(file, scenario -> {
            if (!scenario.equals(before)) {
                ongoing.files().remove(before);
                begin(scenario);
                scenarios().remove(before);
            }
        }));
    }

    /** What is read is in the list; a file that cannot be read is reported, and not opened again at the next start. */
    private void read(Path file, Consumer<Scenario> then) {
        context.tasks()
                .query(
                        () -> ScenarioFile.read(file),
                        scenario -> {
                            if (!scenarios().contains(scenario)) {
                                scenarios().add(scenario);
                            }
                            ongoing.files().put(scenario, file);
                            then.accept(scenario);
                            rememberFiles();
                        },
                        failure -> {
                            rememberFiles();
                            context.faults().show(failure);
                        });
    }

    private void rememberFiles() {
        String files = ongoing.files().values().stream()
                .map(file -> file.toAbsolutePath().toString())
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
        context.views().memory().remember(FILES, files);
    }

    void show(int step) {
        if (!busy().get() && tour().reached(step)) {
            ongoing.progress().set(ongoing.progress().get().showing(step));
        }
    }

    /** Whether {@link #goOn} does anything now. */
    boolean canGoOn() {
        Tour now = tour();
        return !busy().get()
                && (now.result(now.shown()).isPresent()
                        ? now.next().shown() > now.shown()
                        : !now.lost() && context.readOnly().getValue().isEmpty());
    }

    /** Does the shown step; once it is done, shows the next one. */
    void goOn() {
        Tour now = tour();
        if (now.result(now.shown()).isPresent()) {
            show(now.next().shown());
        } else if (canGoOn()) {
            doIt();
        }
    }

    /** Shows the step before, if there is one. */
    void goBack() {
        if (tour().shown() > 0) {
            show(tour().shown() - 1);
        }
    }

    /** Does the shown step, once more if it was done. */
    void doIt() {
        Workspace workspace = context.workspace().getValue();
        if (workspace != null && !busy().get()) {
            performShown(workspace, () -> {});
        }
    }

    /** Deletes what tours made, in this run and before, and does all steps before that one. */
    void resetTo(int step) {
        Workspace workspace = context.workspace().getValue();
        if (workspace != null && !busy().get()) {
            if (tour().objects().left().isEmpty() && left.isEmpty()) {
                ongoing.progress().set(Progress.of(tour().scenario()));
                performUpTo(workspace, step);
            } else {
                perform(
                        workspace,
                        new StepAction.CleanUp(),
                        (before, cleaned, when) -> Progress.of(before.tour().scenario()),
                        () -> performUpTo(workspace, step));
            }
        }
    }

    /** Begins at the first step with nothing made, as after the service was made empty; what a step does meanwhile is dropped. */
    void startOver() {
        ongoing.startOver();
    }

    private void performUpTo(Workspace workspace, int step) {
        if (tour().shown() < step) {
            performShown(workspace, () -> {
                show(tour().shown() + 1);
                performUpTo(workspace, step);
            });
        }
    }

    /** What a tour is after an action. */
    @FunctionalInterface
    private interface Outcome {
        Progress of(Progress before, StepRunner.Performed performed, Span when);
    }

    private void performShown(Workspace workspace, Runnable then) {
        perform(workspace, tour().step().action(), Progress::with, then);
    }

    private void perform(Workspace workspace, StepAction action, Outcome outcome, Runnable then) {
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
                        progress -> perform(runner, action, now.objects(), workspace.ledger()),
                        performed -> {
                            if (ended(start, before -> outcome.of(before, performed, since(from)))) {
                                then.run();
                            }
                        },
                        failure -> {
                            ended(start, before -> before.failed(since(from)));
                            context.faults().show(failure);
                        });
    }

    /** What is left is on the disk before the step is over, for the console may be killed at any time. */
    private StepRunner.Performed perform(StepRunner runner, StepAction action, TourObjects objects, Ledger ledger) {
        if (action instanceof StepAction.CleanUp) {
            StepRunner.Performed performed = runner.perform(action, left.addedTo(objects, ledger));
            left.cleaned(ledger);
            return performed;
        }
        StepRunner.Performed performed = runner.perform(action, objects);
        left.changed(objects, performed.objects());
        return performed;
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
