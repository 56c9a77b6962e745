package org.acsconsole.ui.shell;

import java.util.Optional;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.Profiles;
import org.jspecify.annotations.Nullable;

/** How the window stands to the chosen profile. */
sealed interface Connection {

    Profiles.Choice choice();

    /** What can be worked on; null while there is nothing. */
    @Nullable
    Workspace workspace();

    /** Why the service cannot be used; empty while nobody knows better. */
    default Optional<Fault> problem() {
        return Optional.empty();
    }

    /**
     * Under way.
     *
     * @param workspace the profile as it was before, while it is only connected again
     */
    record Opening(Profiles.Choice choice, @Nullable Workspace workspace) implements Connection {}

    /**
     * Open.
     *
     * @param problem why its service cannot be used, though its ledger can be read
     */
    record Open(Profiles.Choice choice, Workspace workspace, Optional<Fault> problem) implements Connection {}

    /** Not even the ledger can be read. */
    record Failed(Profiles.Choice choice, Throwable failure) implements Connection {

        @Override
        public @Nullable Workspace workspace() {
            return null;
        }
    }
}
