package org.acsconsole.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.acsconsole.ui.task.RunningTask;
import org.acsconsole.ui.text.ProfileTitle;
import org.acsconsole.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** A running task: what it does, how far it is, and its cancel, or its pause where it can go on later. */
final class TaskRow extends HBox {

    private final ObservableValue<RunningTask.Reached> reached;
    private final Label title = new Label();

    /** @param inUse the name of the profile in use; a task of another names its own */
    TaskRow(RunningTask task, ObservableValue<String> inUse, Texts texts) {
        getStyleClass().add("task-row");
        reached = task.reached();
        ObservableValue<String> named = ProfileTitle.title(task.title(), task.profile(), inUse, texts);
        title.textProperty()
                .bind(named.flatMap(name ->
                        reached.map(so -> so.total() == 0 ? name : texts.get("shell.tasks.reached", name, so.done()))));
        title.setTooltip(new Tooltip());
        title.getTooltip().textProperty().bind(title.textProperty());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(reached.map(RunningTask.Reached::fraction));
        bar.setAccessibleText(task.title());
        boolean pauses = task.canGoOnLater();
        Button cancel = new Button("", new FontIcon(pauses ? "fth-pause" : "fth-x"));
        cancel.getStyleClass().addAll("flat", "button-icon");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setAccessibleText(texts.get(pauses ? "shell.tasks.pause" : "shell.tasks.cancel", task.title()));
        cancel.setTooltip(new Tooltip(cancel.getAccessibleText()));
        cancel.setOnAction(click -> {
            cancel.setDisable(true);
            task.stop();
        });
        getChildren().addAll(title, bar, cancel);
    }

    /** Lets others around it give way first. */
    TaskRow whole() {
        title.setMinWidth(USE_PREF_SIZE);
        return this;
    }
}
