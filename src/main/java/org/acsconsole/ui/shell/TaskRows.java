package org.acsconsole.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.task.RunningTask;
import org.acsconsole.ui.text.Texts;

/** All running tasks, one under the other. */
final class TaskRows extends VBox {

    private final Texts texts;
    private final FxTaskRunner tasks;

    TaskRows(Texts texts, FxTaskRunner tasks) {
        this.texts = texts;
        this.tasks = tasks;
        getStyleClass().add("task-list");
    }

    /**
     * Follows the tasks until closed.
     *
     * @param over called when the last of them has ended
     */
    Subscription live(Runnable over) {
        ListChangeListener<RunningTask> listener = change -> fill(over);
        tasks.running().addListener(listener);
        fill(over);
        return () -> tasks.running().removeListener(listener);
    }

    private void fill(Runnable over) {
        getChildren()
                .setAll(tasks.running().stream()
                        .map(task -> new TaskRow(task, tasks.profile(), texts))
                        .toList());
        if (tasks.running().isEmpty()) {
            over.run();
        }
    }
}
