package org.acsconsole.ui.shell;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.FocusRestorer;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.FaultText;

/** Says why the profile's service cannot be used, while its ledger can be read. */
final class BannerView {

    private final ScreenContext context;
    private final ShellModel model;
    private final Runnable signingIn;

    @FXML
    private Node banner;

    @FXML
    private Label title;

    @FXML
    private Label cause;

    @FXML
    private Tooltip wholeCause;

    @FXML
    private Button retry;

    @FXML
    private Button enter;

    /** @param signingIn signs in with Microsoft Entra ID */
    BannerView(ScreenContext context, ShellModel model, Runnable signingIn) {
        this.context = context;
        this.model = model;
        this.signingIn = signingIn;
    }

    /** Follows the profile until closed. */
    Subscription live() {
        return model.connection().subscribe(this::follow);
    }

    @FXML
    private void retry() {
        model.retry();
    }

    @FXML
    private void signIn() {
        signingIn.run();
    }

    @FXML
    private void details() {
        model.connection().get().problem().ifPresent(fault -> context.faults().show(new FaultException(fault)));
    }

    private void follow(Connection now) {
        boolean again = now instanceof Connection.Opening && now.workspace() != null;
        if (again && retry.isFocused()) {
            FocusRestorer.leave(retry);
        }
        retry.setDisable(again);
        if (again) {
            return;
        }
        Optional<Fault> problem = now.problem();
        Visibility.set(banner, problem.isPresent());
        boolean signedOut = problem.filter(Fault.SignInNeeded.class::isInstance).isPresent();
        Visibility.set(enter, signedOut);
        Visibility.set(retry, !signedOut);
        problem.map(fault -> FaultText.of(fault, context.texts())).ifPresent(faultText -> {
            title.setText(faultText.title());
            cause.setText(faultText.cause());
            wholeCause.setText(faultText.cause());
        });
    }
}
