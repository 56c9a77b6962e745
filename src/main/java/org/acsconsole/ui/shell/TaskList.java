package org.acsconsole.ui.shell;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.Texts;

/** All running tasks, in a popover that closes with the last of them. */
final class TaskList {

    private final TaskRows rows;
    private final Popover popover;

    TaskList(Texts texts, FxTaskRunner tasks) {
        rows = new TaskRows(texts, tasks);
        popover = new Popover(rows);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
    }

    void show(Node over) {
        Subscription life = rows.live(popover::hide);
        popover.setOnHidden(hidden -> life.unsubscribe());
        popover.show(over);
    }
}
