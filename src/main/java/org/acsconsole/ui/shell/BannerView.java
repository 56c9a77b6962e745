package org.acsconsole.ui.shell;

import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.FocusRestorer;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.profiles.SecretView;
import org.acsconsole.ui.profiles.TrustView;
import org.acsconsole.ui.text.FaultText;
import org.jspecify.annotations.Nullable;

/** Says why the profile's service cannot be used, while its ledger can be read. */
final class BannerView {

    private final ScreenContext context;
    private final ShellModel model;
    private final Runnable signingIn;
    private @Nullable ActionDialog<String> question;

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
    private Button secret;

    @FXML
    private Button trust;

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
    void giveSecret() {
        if (question != null) {
            question.close();
        }
        wanted(model.connection().get())
                .ifPresent(asked -> question =
                        SecretView.ask(context, banner.getScene().getWindow(), model.desk(), asked, model::retry));
    }

    @FXML
    private void trust() {
        Connection now = model.connection().get();
        String profile = now.choice().name();
        now.problem()
                .ifPresent(fault -> TrustView.ask(
                        context,
                        banner.getScene().getWindow(),
                        new TrustView.Truster(profile, now.choice().environment()),
                        fault,
                        authority -> model.desk().trust(profile, authority),
                        profiles -> model.profilesChanged(Map.of())));
    }

    @FXML
    private void signIn() {
        signingIn.run();
    }

    /** The secret that is missing, or may be the wrong one, where the user is asked for it. */
    private Optional<SecretReference.Asked> wanted(Connection now) {
        return now.problem().flatMap(fault -> model.desk().wanted(now.choice().name(), fault));
    }

    /** The workshop service has an authority of its own, and no other is to be trusted there. */
    private static boolean isTrustable(Connection now) {
        return !now.choice().environment().capabilities().adjustable()
                && now.problem().filter(TrustView::isFor).isPresent();
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
        Visibility.set(secret, wanted(now).isPresent());
        Visibility.set(trust, isTrustable(now));
        if (problem.orElse(null) instanceof Fault.SecretWanted && banner.getScene() != null) {
            Platform.runLater(this::giveSecret);
        }
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
