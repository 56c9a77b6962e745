package org.acsconsole.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.ui.common.FxTaskRunner;
import org.acsconsole.ui.common.RunningTask;
import org.acsconsole.ui.common.ShownIds;
import org.acsconsole.ui.common.StepWords;
import org.acsconsole.ui.common.Texts;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/** What was done last, what is going on, the service's time and the ledger. */
final class StatusView {

    private final Frame frame;
    private final ShellModel model;
    private final FxTaskRunner tasks;
    private final Texts texts;
    private final StepWords words;

    @FXML
    private StatusBar bar;

    @FXML
    private Pane first;

    @FXML
    private Button more;

    @FXML
    private Label clock;

    @FXML
    private Node ledger;

    StatusView(Frame frame, ShellModel model, FxTaskRunner tasks) {
        this.frame = frame;
        this.model = model;
        this.tasks = tasks;
        this.texts = frame.console().texts();
        this.words =
                new StepWords(texts, frame.times(), new ShownIds(frame.console().presenting()));
    }

    @FXML
    private void initialize() {
        frame.ticker()
                .now()
                .subscribe(now ->
                        clock.setText(texts.get("shell.clock", frame.times().clock(now))));
        frame.console()
                .presenting()
                .subscribe((old, now) -> tell(model.lastStep().get()));
        frame.console().workspace().subscribe(workspace -> {
            clock.setVisible(workspace != null);
            ledger.setVisible(workspace != null);
        });
    }

    /** Follows steps and tasks until closed. */
    Subscription live() {
        ListChangeListener<RunningTask> listener = change -> showTasks();
        tasks.running().addListener(listener);
        showTasks();
        return Subscription.combine(
                model.lastStep().subscribe(this::tell), () -> tasks.running().removeListener(listener));
    }

    @FXML
    private void showMore() {
        new TaskList(texts, tasks.running()).show(more);
    }

    private void tell(@Nullable CompletedStep step) {
        String text = step == null ? "" : words.of(step);
        bar.setText(text);
        bar.setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }

    private void showTasks() {
        int count = tasks.running().size();
        first.getChildren().clear();
        if (count > 0) {
            first.getChildren().add(new TaskRow(tasks.running().getFirst(), texts));
        }
        more.setVisible(count > 1);
        more.setManaged(count > 1);
        more.setText(texts.get("shell.tasks.more", count - 1));
    }
}
