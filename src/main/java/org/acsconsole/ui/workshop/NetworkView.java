package org.acsconsole.ui.workshop;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.host.OpenToOthers;
import org.acsconsole.host.WorkshopOperations;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.FocusRestorer;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.workshop.protocol.ReachableAddresses.Reachable;
import org.jspecify.annotations.Nullable;

/** Who can connect: code on this computer only, until others are let in on purpose. */
final class NetworkView {

    private final ScreenContext context;
    private final WorkshopServiceAccess access;
    private final WorkshopCommands commands;

    @FXML
    private Label says;

    @FXML
    private Button letIn;

    @FXML
    private Button attendees;

    @FXML
    private Button end;

    NetworkView(ScreenContext context, WorkshopServiceAccess access, WorkshopCommands commands) {
        this.context = context;
        this.access = access;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        ActionTarget.guard(context.texts(), letIn, context.readOnly());
        ActionTarget.guard(context.texts(), attendees, context.readOnly());
    }

    /** Follows the service until closed. */
    Subscription live() {
        return commands.observed().subscribe(this::show);
    }

    @FXML
    private void letIn() {
        Window window = letIn.getScene().getWindow();
        context.tasks().query(access::addresses, choices -> ask(window, choices), context.faults()::show);
    }

    @FXML
    private void attendees() {
        Window window = attendees.getScene().getWindow();
        context.tasks()
                .query(
                        access::attendees,
                        known -> AttendeesView.open(context, window, access, known),
                        context.faults()::show);
    }

    @FXML
    private void end() {
        commands.press(WorkshopOperations::closeNetwork);
    }

    private void ask(Window window, List<Reachable> choices) {
        ActionDialog.open(
                context,
                window,
                new LetInView(context.texts(), choices),
                (change, dialog) -> dialog.perform(
                        context.texts().get("workshop.network.running"),
                        () -> {
                            access.operations().open(change);
                            return true;
                        },
                        done -> {}));
    }

    private void show(@Nullable ObservedWorkshop now) {
        OpenToOthers open = now == null ? null : OpenToOthers.of(now.network());
        says.setText(
                open == null
                        ? context.texts().get("workshop.network.closed")
                        : context.texts()
                                .get("workshop.network.open", open.endpoints().getFirst()));
        if (open == null && end.isFocused()) {
            FocusRestorer.leave(end);
        }
        Visibility.set(end, open != null);
    }
}
