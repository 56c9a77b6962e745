package org.acsconsole.ui.identities;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Steps;

/** The identities screen on a workspace of real parts, once a test has chosen its environment and what is in it. */
final class RealScreen implements AutoCloseable {

    private final Path folder;
    private Optional<RealWorkspace> workspace = Optional.empty();
    private Optional<OpenScreen> screen = Optional.empty();

    /** @param folder where its ledger is */
    RealScreen(Path folder) {
        this.folder = folder;
    }

    /** Opens the screen on so many identities of which nothing is known, and returns their IDs in the order of their creation. */
    List<IdentityId> open(Environment environment, int count) {
        return open(environment, Collections.nCopies(count, IdentityDetails.NONE));
    }

    /** Opens the screen on identities with these details, and returns their IDs in the same order. */
    List<IdentityId> open(Environment environment, List<IdentityDetails> details) {
        RealWorkspace opened = new RealWorkspace(folder, environment);
        workspace = Optional.of(opened);
        List<IdentityId> made = details.stream()
                .map(each ->
                        Steps.created(opened.workspace().controller(), each).id())
                .toList();
        screen = Optional.of(OpenScreen.on(opened.workspace()));
        return made;
    }

    RealWorkspace workspace() {
        return workspace.orElseThrow();
    }

    OpenScreen screen() {
        return screen.orElseThrow();
    }

    @Override
    public void close() {
        screen.ifPresent(OpenScreen::close);
        workspace.ifPresent(RealWorkspace::close);
    }
}
