package org.acsconsole.ui.importing;

import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobTargets;
import org.acsconsole.identity.Workspace;

/** Asks before a job about the identities that a file names, and starts it. */
@FunctionalInterface
public interface FileJobs {

    /**
     * Returns at once.
     *
     * @param kind issue, revoke or delete
     * @param targets are closed at the end
     */
    void ask(Workspace workspace, JobKind kind, JobTargets targets);
}
