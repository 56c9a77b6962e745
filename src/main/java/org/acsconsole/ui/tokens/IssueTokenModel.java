package org.acsconsole.ui.tokens;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.common.FaultPresenter;
import org.acsconsole.ui.common.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Issues one token for each of some identities; after a failure, issuing again goes on with those that have none yet. */
final class IssueTokenModel {

    private final TaskRunner tasks;
    private final FaultPresenter faults;
    private final IdentityController controller;
    private final Deque<IdentityId> left;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private TaskRunner.@Nullable Running running;

    IssueTokenModel(TaskRunner tasks, FaultPresenter faults, Workspace workspace, List<IdentityId> identities) {
        this.tasks = tasks;
        this.faults = faults;
        this.controller = workspace.controller();
        this.left = new ConcurrentLinkedDeque<>(identities);
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    int left() {
        return left.size();
    }

    /**
     * Issues what is left.
     *
     * @param title names the work in the status bar
     * @param done told when every identity has its token; a failure goes to the presenter instead
     */
    void issue(String title, TokenRequest request, Runnable done) {
        busy.set(true);
        running = tasks.act(
                title,
                progress -> issueLeft(request, progress),
                issued -> {
                    busy.set(false);
                    done.run();
                },
                failure -> {
                    busy.set(false);
                    faults.show(failure);
                });
    }

    /** Ends the issuing that goes on; what then becomes of it is told as of any failure. */
    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private int issueLeft(TokenRequest request, TaskRunner.Progress progress) {
        int total = left.size();
        for (IdentityId next = left.peek(); next != null; next = left.peek()) {
            controller.issue(next, request.scopes(), request.lifetime());
            left.remove();
            progress.reached(total - left.size(), total);
        }
        return total;
    }
}
