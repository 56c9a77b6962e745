package org.acsconsole.ui.activity;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.acsconsole.identity.ActivityCount;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.Ledger;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** How many activities the filter in use shows. */
final class FilterCount {

    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable ActivityCount> number = new ReadOnlyObjectWrapper<>();
    private TaskRunner.@Nullable Running counting;
    private @Nullable Runnable next;

    FilterCount(TaskRunner tasks, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.failed = failed;
    }

    /** Null until it is known. */
    ReadOnlyObjectProperty<@Nullable ActivityCount> number() {
        return number.getReadOnlyProperty();
    }

    /** Another filter is in use from now on. */
    void forget() {
        stop();
        number.set(null);
    }

    /** All are known already. */
    void set(long all) {
        stop();
        number.set(new ActivityCount(all, true));
    }

    /** Counts; however often it is asked meanwhile, only once more after that. */
    void count(Ledger ledger, ActivityFilter filter) {
        if (counting != null) {
            next = () -> count(ledger, filter);
            return;
        }
        counting = tasks.query(
                () -> ledger.count(filter.withoutItems()),
                answer -> {
                    number.set(answer);
                    ended();
                },
                failure -> {
                    ended();
                    failed.accept(failure);
                });
    }

    private void ended() {
        counting = null;
        Runnable again = next;
        next = null;
        if (again != null) {
            again.run();
        }
    }

    private void stop() {
        next = null;
        if (counting != null) {
            counting.cancel();
            counting = null;
        }
    }
}
