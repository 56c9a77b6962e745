package org.acsconsole.ui.identities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.Workspace;

/**
 * What a clean up of a profile deletes.
 *
 * @param opened when this console was opened
 */
record CleanUp(Workspace workspace, Instant opened) {

    /** How far back it goes. */
    enum Since {
        OPENED,
        TODAY,
        EVER
    }

    long count(Since since) {
        return workspace.ledger().count(which(since));
    }

    /**
     * What it would do; blocks.
     *
     * @param now on the service's clock
     */
    DryRun dryRun(Since since, Instant now) {
        return workspace.ledger().dryRun(which(since), now);
    }

    /** Blocks; a command for each that it deletes. */
    List<Command.CleanUp> commands(Since since) {
        return workspace.ledger().ids(which(since)).stream()
                .map(Command.CleanUp::new)
                .toList();
    }

    boolean isTyped() {
        return workspace.capabilities().typedConfirmation();
    }

    private CleanUpScope which(Since since) {
        return new CleanUpScope(
                workspace.capabilities().cleanUpOrigins(),
                switch (since) {
                    case OPENED -> opened;
                    case TODAY ->
                        LocalDate.now(ZoneId.systemDefault())
                                .atStartOfDay(ZoneId.systemDefault())
                                .toInstant();
                    case EVER -> Instant.EPOCH;
                });
    }
}
