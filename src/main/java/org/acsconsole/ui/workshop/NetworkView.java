package org.acsconsole.ui.workshop;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.host.OpenToOthers;
import org.acsconsole.host.WorkshopOperations;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.FocusRestorer;
import org.acsconsole.ui.control.QrCode;
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
    private Pane joining;

    @FXML
    private QrCode qr;

    @FXML
    private Label address;

    @FXML
    private Label code;

    @FXML
    private Button letIn;

    @FXML
    private Button showJoining;

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
    private void showJoining() {
        OpenToOthers open = open(commands.observed().getValue());
        if (open != null) {
            JoinView.open(context, showJoining.getScene().getWindow(), open, commands);
        }
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
        OpenToOthers open = open(now);
        says.setText(
                open == null
                        ? context.texts().get("workshop.network.closed")
                        : context.texts()
                                .get("workshop.network.open", open.endpoints().getFirst()));
        for (Button each : List.of(end, showJoining)) {
            if (open == null && each.isFocused()) {
                FocusRestorer.leave(each);
            }
            Visibility.set(each, open != null);
        }
        Visibility.set(joining, open != null);
        if (open != null && !open.codeInGroups().equals(code.getText())) {
            qr.show(open.joining().toString());
            address.setText(context.texts().get("workshop.join.at", open.joining()));
            code.setText(open.codeInGroups());
        }
    }

    private static @Nullable OpenToOthers open(@Nullable ObservedWorkshop now) {
        return now == null ? null : OpenToOthers.of(now.network());
    }
}
