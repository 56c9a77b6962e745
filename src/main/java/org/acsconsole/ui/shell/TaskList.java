package org.acsconsole.ui.shell;

import atlantafx.base.controls.Popover;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.acsconsole.ui.common.RunningTask;
import org.acsconsole.ui.common.Texts;

/** All running tasks, in a popover that closes with the last of them. */
final class TaskList {

    private final Texts texts;
    private final ObservableList<RunningTask> tasks;
    private final VBox rows = new VBox();
    private final Popover popover = new Popover(rows);

    TaskList(Texts texts, ObservableList<RunningTask> tasks) {
        this.texts = texts;
        this.tasks = tasks;
        rows.getStyleClass().add("task-list");
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
    }

    void show(Node over) {
        ListChangeListener<RunningTask> listener = change -> fill();
        tasks.addListener(listener);
        popover.setOnHidden(hidden -> tasks.removeListener(listener));
        fill();
        popover.show(over);
    }

    private void fill() {
        rows.getChildren()
                .setAll(tasks.stream().map(task -> new TaskRow(task, texts)).toList());
        if (tasks.isEmpty()) {
            popover.hide();
        }
    }
}
