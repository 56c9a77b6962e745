package org.acsconsole.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.acsconsole.host.ServiceState;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.OperationUsage;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.ServiceWatch;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.task.RunningTask;
import org.acsconsole.ui.text.CompletedStepText;
import org.acsconsole.ui.text.FaultText;
import org.acsconsole.ui.text.PaceText;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Tone;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/** What was done last, what is going on, the service's time and the ledger. */
final class StatusView {

    /** Of a ledger's file or database; of a longer one the end is shown. */
    private static final int LONGEST_NAME = 20;

    private static final javafx.util.Duration SAID_FOR = javafx.util.Duration.seconds(30);
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final ScreenContext context;
    private final ShellModel model;
    private final FxTaskRunner tasks;
    private final ServiceWatch service;
    private final Texts texts;
    private final CompletedStepText stepText;
    private final ObservableValue<String> failed;
    private final @Nullable FaultException passedOver;
    private final ClockMoves moves = new ClockMoves();
    private final BooleanProperty tight = new SimpleBooleanProperty();
    private final InstantSource wallClock = InstantSource.system();
    private final PauseTransition fading = new PauseTransition(SAID_FOR);

    private Runnable showJobs = () -> {};

    /** The step that the bar speaks of; null if it speaks of something else, or of nothing. */
    private @Nullable CompletedStep said;

    private final Tooltip barHelp = new Tooltip();

    @FXML
    private StatusBar bar;

    @FXML
    private Label pace;

    @FXML
    private Tooltip paceHelp;

    @FXML
    private Pane first;

    @FXML
    private Button more;

    @FXML
    private Button jobs;

    @FXML
    private Pill unfollowed;

    @FXML
    private Tooltip unfollowedHelp;

    @FXML
    private Button defaults;

    @FXML
    private Label clock;

    @FXML
    private Tooltip clockHelp;

    @FXML
    private Label ledger;

    @FXML
    private Tooltip ledgerHelp;

    /**
     * @param passedOver why the configuration is not in force; null if it is
     * @param failed what went wrong last, in a few words; empty before each
     */
    StatusView(
            ScreenContext context,
            ShellModel model,
            FxTaskRunner tasks,
            ServiceWatch service,
            @Nullable FaultException passedOver,
            ObservableValue<String> failed) {
        this.failed = failed;
        this.passedOver = passedOver;
        this.context = context;
        this.model = model;
        this.tasks = tasks;
        this.service = service;
        this.texts = context.texts();
        this.stepText = new CompletedStepText(context.formats());
    }

    @FXML
    private void initialize() {
        Visibility.roomWhileVisible(ledger, unfollowed);
        unfollowed.show(texts.get("shell.unfollowed"), Tone.WARNING);
        context.ticker().now().subscribe(this::showTime);
        context.presenting().subscribe((old, now) -> sayAgain());
        Visibility.set(defaults, passedOver != null);
        ledger.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> context.workspace().getValue() != null && !tight.get(), context.workspace(), tight));
        clock.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> context.workspace().getValue() != null
                                && context.profile().problem().getValue() == null,
                        context.workspace(),
                        context.profile().problem()));
    }

    /** Follows steps and tasks until closed. */
    Subscription live() {
        ListChangeListener<RunningTask> listener = change -> showTasks();
        tasks.running().addListener(listener);
        showTasks();
        return Subscription.combine(
                model.lastStep().subscribe((before, now) -> report(now)),
                failed.subscribe(this::sayIfAny),
                context.ticker().ticks().subscribe(tick -> showPace()),
                context.workspace().subscribe((before, now) -> say("")),
                context.workspace().subscribe(this::showLedger),
                context.code().announced().subscribe(this::sayIfAny),
                service.state()
                        .subscribe(state -> showTime(context.ticker().now().get())),
                service.sustainedFailure().subscribe(this::showSustainedFailure),
                () -> tasks.running().removeListener(listener));
    }

    /** Leaves out the ledger's name, and cuts what a task does if need be. */
    void tighten(boolean now) {
        bar.pseudoClassStateChanged(TIGHT, now);
        tight.set(now);
    }

    /** @param show leads to the screen that lists the jobs */
    void whenJobsWanted(Runnable show) {
        showJobs = show;
    }

    @FXML
    private void showJobs() {
        showJobs.run();
    }

    @FXML
    private void showMore() {
        new TaskList(texts, tasks).show(more);
    }

    private void showTime(Instant now) {
        Visibility.set(jobs, context.jobs().isAnyRunning());
        String time = context.times().clock(now);
        ServiceState known = service.state().getValue();
        String ahead = context.times().ahead(Duration.between(wallClock.instant(), now));
        if (known == null) {
            clock.setText(texts.get("shell.clock", time));
        } else if (known.frozen()) {
            clock.setText(texts.get("shell.clock.frozen", time, ahead));
        } else {
            clock.setText(texts.get("shell.clock.set", time, Integer.toString(known.rate()), ahead));
        }
        if (moves.movedAt(wallClock.instant(), now, known)) {
            say(texts.get("shell.clock.moved", time, ahead));
        }
        clockHelp.setText(texts.get("shell.clock.help", context.times().stamp(now)));
    }

    private void showLedger(@Nullable Workspace workspace) {
        String place = workspace == null ? "" : workspace.ledger().place();
        String name = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
        ledger.setText(texts.get(
                "shell.ledger",
                name.length() > LONGEST_NAME ? "…" + name.substring(name.length() - LONGEST_NAME) : name));
        ledgerHelp.setText(place);
        ledger.setAccessibleHelp(place);
    }

    private void showSustainedFailure(@Nullable Throwable why) {
        unfollowed.setVisible(why != null);
        if (why != null) {
            unfollowedHelp.setText(
                    texts.get("shell.unfollowed.help", FaultText.of(why, texts).cause()));
            unfollowed.setAccessibleHelp(unfollowedHelp.getText());
        }
    }

    private void report(@Nullable CompletedStep step) {
        say(step == null ? "" : stepText.of(step));
        said = step;
    }

    /** A step names IDs, masked or not; one that something else was said after is no news. */
    private void sayAgain() {
        if (said != null) {
            bar.setText(stepText.of(said));
            barHelp.setText(bar.getText());
        }
    }

    private void sayIfAny(String words) {
        if (!words.isEmpty()) {
            say(words);
        }
    }

    @FXML
    private void showMistake() {
        if (passedOver != null) {
            context.faults().show(passedOver);
        }
    }

    /** What is said stands for a while only, or it would be taken for news. */
    private void say(String text) {
        said = null;
        fading.setOnFinished(over -> say(""));
        if (text.isEmpty()) {
            fading.stop();
        } else {
            fading.playFromStart();
        }
        bar.setText(text);
        barHelp.setText(text);
        bar.setTooltip(text.isEmpty() ? null : barHelp);
    }

    /** Says what the tasks of the profile in use wait for. */
    private void showPace() {
        Workspace workspace = context.workspace().getValue();
        List<OperationUsage> usages = workspace == null || tasks.running().isEmpty()
                ? List.of()
                : workspace.controller().pace().usage();
        PaceText text = new PaceText(texts);
        pace.setText(text.line(usages));
        paceHelp.setText(text.all(usages));
        pace.setAccessibleHelp(paceHelp.getText());
        Visibility.set(pace, !pace.getText().isEmpty());
    }

    private void showTasks() {
        int count = tasks.running().size();
        first.getChildren().clear();
        if (count > 0) {
            TaskRow row = new TaskRow(tasks.running().getFirst(), tasks.profile(), texts);
            first.getChildren().add(row.whole());
        }
        Visibility.set(more, count > 1);
        more.setText(texts.get("shell.tasks.more", count - 1));
        showPace();
    }
}
