package org.acsconsole.ui.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.JobTasks;
import org.acsconsole.ui.text.JobText;
import org.jspecify.annotations.Nullable;

/** Offers to go on with the jobs that stand still when a profile is opened. */
final class UnfinishedJobsView {

    private static final int LOOKED_THROUGH = 200;

    private final ScreenContext context;
    private final Runnable showJobs;
    private final JobText jobText;
    private @Nullable Workspace workspace;
    private List<Job> unfinished = List.of();

    @FXML
    private Node unfinishedJobs;

    @FXML
    private Label title;

    @FXML
    private Label left;

    @FXML
    private Button goOn;

    /** @param showJobs leads to the screen that lists them */
    UnfinishedJobsView(ScreenContext context, Runnable showJobs) {
        this.context = context;
        this.showJobs = showJobs;
        this.jobText = new JobText(context.formats());
    }

    @FXML
    private void initialize() {
        ActionTarget.guard(context.texts(), goOn, context.readOnly());
    }

    /** Follows the profile until closed. */
    Subscription live() {
        return context.workspace().subscribe(this::look);
    }

    private void look(@Nullable Workspace opened) {
        workspace = opened;
        show(List.of());
        if (opened != null) {
            context.tasks()
                    .query(
                            () -> opened.ledger().jobs().jobs(null, LOOKED_THROUGH).stream()
                                    .filter(job -> job.state().canGoOn())
                                    .toList(),
                            found -> {
                                if (opened.equals(workspace)) {
                                    show(found);
                                }
                            },
                            context.faults()::show);
        }
    }

    private void show(List<Job> found) {
        unfinished = found;
        Visibility.set(unfinishedJobs, !found.isEmpty());
        if (!found.isEmpty()) {
            title.setText(context.texts().get("shell.unfinished", found.size(), jobText.what(found.getFirst())));
            long waiting = found.stream()
                    .mapToLong(job -> job.counts().of(ItemState.WAITING))
                    .sum();
            left.setText(context.texts().get("shell.unfinished.left", waiting));
        }
    }

    @FXML
    private void goOn() {
        Workspace in = workspace;
        if (in != null) {
            JobTasks tasks = new JobTasks(context, in);
            unfinished.forEach(job -> tasks.resume(unfinishedJobs.getScene().getWindow(), job));
        }
        show(List.of());
    }

    @FXML
    private void showJobs() {
        show(List.of());
        showJobs.run();
    }

    @FXML
    private void close() {
        show(List.of());
    }
}
