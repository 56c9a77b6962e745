package org.acsconsole.ui.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.host.WorkshopOperations;
import org.acsconsole.identity.Workspace;
import org.acsconsole.tour.StepRunner;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.workshop.protocol.ClockChange;
import org.jspecify.annotations.Nullable;

/** Changes the workshop service off the window's thread; a failure is shown. */
final class WorkshopCommands {

    private final ScreenContext context;
    private final WorkshopServiceAccess access;

    WorkshopCommands(ScreenContext context, WorkshopServiceAccess access) {
        this.context = context;
        this.access = access;
    }

    ObservableValue<@Nullable ObservedWorkshop> observed() {
        return access.observed();
    }

    void press(Consumer<WorkshopOperations> command) {
        context.tasks()
                .query(
                        Executors.callable(() -> command.accept(access.operations())),
                        done -> {},
                        context.faults()::show);
    }

    /**
     * Moves the clock on until so much is left of the ledger's token that is the first to get there.
     *
     * @param none run if no token is like that
     */
    void toNextExpiry(Duration left, Runnable none) {
        Workspace workspace = context.workspace().getValue();
        if (workspace != null) {
            context.tasks()
                    .query(
                            () -> advanceToNextExpiry(workspace, left),
                            found -> {
                                if (!found) {
                                    none.run();
                                }
                            },
                            context.faults()::show);
        }
    }

    private boolean advanceToNextExpiry(Workspace workspace, Duration left) {
        Instant now = workspace.serviceClock().instant();
        Optional<Duration> way = workspace
                .ledger()
                .nextExpiry(now.plus(left))
                .map(expiry -> Duration.between(now.plus(left), expiry).plus(StepRunner.A_LITTLE_LATER));
        way.ifPresent(by -> access.operations().change(ClockChange.advance(by)));
        return way.isPresent();
    }
}
