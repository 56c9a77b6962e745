package org.acsconsole.ui.workshop;

import javafx.fxml.FXML;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.host.OpenToOthers;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.FocusRestorer;
import org.acsconsole.ui.control.QrCode;
import org.acsconsole.ui.control.Visibility;

/** Shows a room, in large, how to join: address, its QR code, and the code to enter. */
final class JoinView {

    private final OpenToOthers open;

    @FXML
    private QrCode qr;

    @FXML
    private Label address;

    @FXML
    private Label code;

    @FXML
    private Label authority;

    @FXML
    private Label fingerprint;

    JoinView(OpenToOthers open) {
        this.open = open;
    }

    /** Opens the dialog, which closes when nobody can join any more by what it shows; returns at once. */
    static void open(ScreenContext context, Window owner, OpenToOthers open, WorkshopCommands commands) {
        DialogPane pane = (DialogPane) context.views().load(new JoinView(open));
        pane.getButtonTypes()
                .add(new ButtonType(context.texts().get("workshop.join.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setDialogPane(pane);
        dialog.setTitle(context.texts().get("workshop.join.title"));
        dialog.setResizable(true);
        dialog.initOwner(owner);
        FocusRestorer back = FocusRestorer.to(owner);
        dialog.show();
        Subscription following = commands.observed().subscribe(now -> {
            OpenToOthers current = now == null ? null : OpenToOthers.of(now.network());
            if (current == null || !current.code().equals(open.code())) {
                dialog.close();
            }
        });
        dialog.setOnHidden(hidden -> {
            following.unsubscribe();
            back.give();
        });
    }

    @FXML
    private void initialize() {
        qr.show(open.joining().toString());
        address.setText(open.joining().toString());
        code.setText(open.codeInGroups());
        fingerprint.setText(open.authority());
        Visibility.set(authority, !open.authority().isEmpty());
    }
}
