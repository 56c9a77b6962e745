package org.acsconsole.ui.dialog;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.acsconsole.identity.SignInState;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.jspecify.annotations.Nullable;

/** The dialog that a sign-in shows over the window in use while it waits for the user; closing it cancels the sign-in. */
public final class SignInDialog {

    private final ScreenContext context;
    private final Runnable cancel;
    private @Nullable Dialog<ButtonType> open;

    /** @param cancel cancels the sign-in */
    public SignInDialog(ScreenContext context, Runnable cancel) {
        this.context = context;
        this.cancel = cancel;
    }

    /** Shows what the user has to do, or closes the dialog if that is nothing. */
    public void show(@Nullable SignInState state) {
        close();
        if (state != null && state.waitsForUser()) {
            present(state);
        }
    }

    /** Closes the dialog, and cancels nothing. */
    public void close() {
        Dialog<ButtonType> now = open;
        open = null;
        if (now != null) {
            now.close();
        }
    }

    private void present(SignInState state) {
        SignInView view = new SignInView(context, state);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initModality(Modality.WINDOW_MODAL);
        Window owner = DialogFaultPresenter.owner();
        if (owner != null) {
            dialog.initOwner(owner);
        }
        dialog.getDialogPane().setContent(context.views().load(view));
        dialog.getDialogPane().getStyleClass().add("sign-in-dialog");
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(context.texts().get("signin.cancel"), ButtonData.CANCEL_CLOSE));
        Workspace workspace = context.workspace().getValue();
        dialog.setTitle(context.texts().get("signin.title"));
        if (workspace != null) {
            DialogProfile.name(dialog, workspace.profile(), context.texts());
        }
        dialog.setResizable(true);
        dialog.setOnShown(shown -> view.focus());
        dialog.setOnHidden(hidden -> {
            if (dialog.equals(open)) {
                open = null;
                cancel.run();
            }
        });
        open = dialog;
        dialog.show();
    }
}
