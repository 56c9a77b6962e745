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
    private final WorkshopServiceAccess door;

    WorkshopCommands(ScreenContext context, WorkshopServiceAccess door) {
        this.context = context;
        this.door = door;
    }

    ObservableValue<@Nullable ObservedWorkshop> observed() {
        return door.observed();
    }

    void press(Consumer<WorkshopOperations> command) {
        context.tasks()
                .query(Executors.callable(() -> command.accept(door.operations())), done -> {}, context.faults()::show);
    }

    /**
     * Moves the clock on until so much is left of the ledger's token that is the first to get there.
     *
     * @param none run if there is no such token
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
        way.ifPresent(by -> door.operations().change(ClockChange.advance(by)));
        return way.isPresent();
    }
}
