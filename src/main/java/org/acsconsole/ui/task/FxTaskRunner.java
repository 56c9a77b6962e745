package org.acsconsole.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Runs work on an executor's threads and reports on the window's thread, keeping a list of what the user waits for. */
public final class FxTaskRunner implements TaskRunner {

    private final StringProperty profile = new SimpleStringProperty("");
    private final Executor workers;
    private final Executor window;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> seen = FXCollections.unmodifiableObservableList(running);

    /**
     * @param workers runs the work, such as an executor with a virtual thread per task
     * @param window runs what is reported, such as {@link javafx.application.Platform#runLater}
     */
    public FxTaskRunner(Executor workers, Executor window) {
        this.workers = workers;
        this.window = window;
    }

    /** What the user waits for, oldest first; changes on the window's thread. */
    public ObservableList<RunningTask> running() {
        return seen;
    }

    /** The name of the profile in use, which whatever begins from now on is for. */
    public StringProperty profile() {
        return profile;
    }

    @Override
    public <T> Running run(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        return start(title, work, null, done, failed);
    }

    @Override
    public <T> Running run(
            String title,
            Work<T> work,
            BooleanSupplier pause,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        return start(title, work, pause, done, failed);
    }

    private <T> Running start(
            String title,
            Work<T> work,
            @Nullable BooleanSupplier pause,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        ThrottledProgress reach = new ThrottledProgress(window);
        CancellableWork<T> cancellable = new CancellableWork<>(() -> work.run(reach));
        RunningTask task = new RunningTask(title, profile.get(), reach.property(), cancellable, pause);
        running.add(task);
        workers.execute(cancellable.reporting(ending -> window.execute(() -> {
            running.remove(task);
            ending.to(done, failed);
        })));
        return cancellable;
    }

    @Override
    public <T> Running query(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        CancellableWork<T> cancellable = new CancellableWork<>(work);
        Runnable reporting = cancellable.reporting(ending -> window.execute(() -> {
            if (!cancellable.cancelled()) {
                ending.to(done, failed);
            }
        }));
        try {
            workers.execute(reporting);
        } catch (RejectedExecutionException closing) {
            cancellable.cancel(); // the console closes: nobody is left to see the answer
        }
        return cancellable;
    }
}
