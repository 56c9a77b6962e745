package org.acsconsole.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How far a task is, as seen on the window's thread; reports that come faster than the window takes them are merged. */
final class ThrottledProgress implements TaskRunner.Progress {

    private final Executor window;
    private final AtomicReference<RunningTask.@Nullable Reached> unseen = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<RunningTask.Reached> reached =
            new ReadOnlyObjectWrapper<>(RunningTask.Reached.UNTOLD);

    ThrottledProgress(Executor window) {
        this.window = window;
    }

    @Override
    public void reached(long done, long total) {
        if (unseen.getAndSet(new RunningTask.Reached(done, total)) == null) {
            window.execute(() -> reached.set(unseen.getAndSet(null)));
        }
    }

    ReadOnlyObjectProperty<RunningTask.Reached> property() {
        return reached.getReadOnlyProperty();
    }
}
