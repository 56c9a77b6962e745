package org.acsconsole.ui.identities;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Counts what each filter would show: when it is asked, and again when the service's clock leaves what was counted behind. */
final class IdentityCounting {

    /** The service's clock is polled again and again, and what is read later may be a little earlier. */
    static final Duration UNEVEN = Duration.ofSeconds(1);

    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable IdentityCounts> counts = new ReadOnlyObjectWrapper<>();
    private @Nullable Workspace workspace;
    private IdentitySearch search = IdentitySearch.EVERYTHING;
    private Instant countedAt = Instant.EPOCH;
    private TaskRunner.@Nullable Running counting;
    private boolean busy;
    private boolean again;
    private boolean uncountable;

    IdentityCounting(TaskRunner tasks, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.failed = failed;
    }

    /** Null until they are known. */
    ReadOnlyObjectProperty<@Nullable IdentityCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** Counts something else from now on; what was counted of another profile is forgotten at once. */
    void begin(@Nullable Workspace newWorkspace, IdentitySearch newSearch) {
        if (!Objects.equals(newWorkspace, workspace)) {
            counts.set(null);
        }
        workspace = newWorkspace;
        search = newSearch;
        if (counting != null) {
            counting.cancel();
        }
        busy = false;
        count();
    }

    /** Counts the same again in another workspace; what is known holds meanwhile. */
    void goOn(Workspace newWorkspace) {
        workspace = newWorkspace;
        begin(newWorkspace, search);
    }

    /** Counts once more; as often as it is asked meanwhile, only once after that. */
    void count() {
        Workspace open = workspace;
        again = busy;
        if (open == null || again) {
            return;
        }
        IdentitySearch wanted = search;
        Instant now = open.serviceClock().instant();
        countedAt = now;
        busy = true;
        uncountable = false;
        counting = tasks.query(
                () -> open.ledger().counts(wanted, now),
                answer -> {
                    busy = false;
                    counts.set(answer);
                    if (again) {
                        count();
                    }
                },
                failure -> {
                    busy = false;
                    uncountable = true;
                    failed.accept(failure);
                });
    }

    /**
     * Counts again, and returns true, if a token has expired meanwhile, or if the clock turned out to be behind the one that was counted by; not
     * after a failure, which would be reported at every tick.
     */
    boolean ticked(Instant now) {
        IdentityCounts known = counts.get();
        Instant until = known == null ? null : known.until();
        boolean passed = until != null && !until.isAfter(now);
        boolean due = !busy && !uncountable && (passed || isBehind(now));
        if (due) {
            count();
        }
        return due;
    }

    private boolean isBehind(Instant now) {
        return counts.get() != null && now.isBefore(countedAt.minus(UNEVEN));
    }
}
