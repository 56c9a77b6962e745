package org.acsconsole.ui.tokens;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Reads the selected identity from the ledger, and again whenever something was done with it. */
final class IdentityDetailsModel {

    private final ScreenContext context;
    private final Executor window;
    private final ObjectProperty<List<IdentityId>> selection = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<ShownDetails> shown = new ReadOnlyObjectWrapper<>(new ShownDetails.Nothing());
    private TaskRunner.@Nullable Running reading;
    private CompletedSteps.@Nullable Subscription steps;

    /** @param window runs what belongs on the window's thread */
    IdentityDetailsModel(ScreenContext context, Executor window) {
        this.context = context;
        this.window = window;
        selection.subscribe(this::show);
        context.workspace().subscribe(this::follow);
    }

    ObjectProperty<List<IdentityId>> selection() {
        return selection;
    }

    ReadOnlyObjectProperty<ShownDetails> shown() {
        return shown.getReadOnlyProperty();
    }

    private void follow(@Nullable Workspace workspace) {
        if (steps != null) {
            steps.close();
            steps = null;
        }
        if (workspace != null) {
            steps = workspace.steps().subscribe(step -> window.execute(() -> steppedIn(workspace, step)));
        }
        show(selection.get());
    }

    private void steppedIn(Workspace where, CompletedStep step) {
        if (where.equals(context.workspace().getValue())
                && selection.get().size() == 1
                && step.concerns(selection.get().getFirst())) {
            read(selection.get().getFirst());
        }
    }

    private void show(List<IdentityId> selected) {
        if (reading != null) {
            reading.cancel();
        }
        switch (selected.size()) {
            case 0 -> shown.set(new ShownDetails.Nothing());
            case 1 -> {
                shown.set(new ShownDetails.Reading());
                read(selected.getFirst());
            }
            default -> shown.set(new ShownDetails.Several(selected.size()));
        }
    }

    private void read(IdentityId id) {
        if (reading != null) {
            reading.cancel();
        }
        Workspace workspace = context.workspace().getValue();
        if (workspace == null) {
            shown.set(new ShownDetails.Nothing());
        } else {
            reading = context.tasks().query(() -> ShownDetails.One.read(workspace, id), shown::set, this::failed);
        }
    }

    private void failed(Throwable failure) {
        shown.set(new ShownDetails.Nothing());
        context.faults().show(failure);
    }
}
