package org.acsconsole.ui.profiles;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.ConnectionStage;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.settings.TrustedAuthority;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.SignInDialog;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.text.FaultText;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Tests a connection, and shows how far it came: what is in order, what is not, and what to do about it. */
final class ConnectionTestView {

    private final ScreenContext context;
    private final Texts texts;
    private @Nullable Test test;
    private TaskRunner.@Nullable Running running;
    private Subscription signingIn = Subscription.EMPTY;
    private @Nullable Fault found;

    @FXML
    private Button run;

    @FXML
    private Button signIn;

    @FXML
    private Button trust;

    @FXML
    private Node result;

    @FXML
    private Label verdict;

    @FXML
    private VBox stages;

    @FXML
    private Label cause;

    @FXML
    private Label action;

    /**
     * A test of a profile.
     *
     * @param run blocks, and returns what keeps the profile from being connected
     * @param session returns the session that the user may have to sign in to; empty if there is none
     * @param trusting what happens if the user trusts the authority that signed the server's certificate
     */
    record Test(Supplier<Optional<Fault>> run, Supplier<Optional<SignInSession>> session, Trusting trusting) {}

    /**
     * The profile may be made to trust an authority.
     *
     * @param keep blocks, and returns the file that the authority is in from then on
     * @param done has the profile trust it
     */
    record Trusting(TrustView.Truster truster, Function<TrustedAuthority, Path> keep, Consumer<Path> done) {}

    ConnectionTestView(ScreenContext context) {
        this.context = context;
        this.texts = context.texts();
    }

    @FXML
    private void initialize() {
        Visibility.set(result, false);
        Visibility.whileSaying(cause, action);
        Visibility.set(signIn, false);
        Visibility.set(trust, false);
        run.setDisable(true);
    }

    /** From now on this is what can be tested; null for nothing. What was found for another is not shown any more. */
    void offer(@Nullable Test newTest) {
        test = newTest;
        run.setDisable(newTest == null);
        cancel();
        Visibility.set(result, false);
    }

    /** Ends a test that is running. */
    void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        signingIn.unsubscribe();
    }

    @FXML
    void run() {
        Test what = test;
        if (what != null) {
            cancel();
            Visibility.set(result, true);
            verdict.setText(texts.get("profiles.test.running"));
            verdict.getStyleClass().setAll("label", "strong");
            stages.getChildren().clear();
            cause.setText("");
            action.setText("");
            Visibility.set(signIn, false);
            Visibility.set(trust, false);
            running = context.tasks().query(what.run()::get, this::show, this::failed);
        }
    }

    /** A user signs in for the test, and the test is run again. */
    @FXML
    private void signIn() {
        session().ifPresent(session -> {
            cancel();
            Visibility.set(signIn, false);
            signingIn = show(session);
            running = context.tasks()
                    .query(
                            () -> {
                                session.signIn();
                                return session;
                            },
                            done -> run(),
                            this::failed);
        });
    }

    @FXML
    private void trust() {
        Test what = test;
        Fault why = found;
        if (what != null && why != null) {
            Trusting trusting = what.trusting();
            TrustView.ask(
                    context, trust.getScene().getWindow(), trusting.truster(), why, trusting.keep(), trusting.done());
        }
    }

    private Optional<SignInSession> session() {
        return Optional.ofNullable(test).flatMap(what -> what.session().get());
    }

    /** Shows what the user has to do to sign in, until the subscription ends. */
    private Subscription show(SignInSession session) {
        SignInDialog dialog = new SignInDialog(context, session::cancel);
        CompletedSteps.Subscription states =
                session.subscribe(state -> Platform.runLater(() -> dialog.show(session.state())));
        return () -> {
            states.close();
            dialog.close();
        };
    }

    private void failed(Throwable failure) {
        running = null;
        signingIn.unsubscribe();
        if (failure instanceof FaultException known) {
            show(Optional.of(known.fault()));
        } else {
            Visibility.set(result, false);
            context.faults().show(failure);
        }
    }

    private void show(Optional<Fault> problem) {
        running = null;
        found = problem.orElse(null);
        Visibility.set(trust, problem.filter(TrustView::isFor).isPresent());
        Visibility.set(signIn, problem.filter(this::isForUser).isPresent());
        Optional<ConnectionStage> failed = problem.map(ConnectionStage::of);
        for (ConnectionStage each : ConnectionStage.values()) {
            int order = failed.map(each::compareTo).orElse(-1);
            stages.getChildren().add(line(each, order < 0 ? "passed" : order == 0 ? "failed" : "open"));
        }
        Optional<FaultText> text = problem.map(fault -> FaultText.of(fault, texts));
        verdict.setText(text.map(FaultText::title).orElseGet(() -> texts.get("profiles.test.passed")));
        verdict.getStyleClass().setAll("label", "strong", problem.isPresent() ? "problem" : "success");
        cause.setText(text.map(FaultText::cause).orElse(""));
        action.setText(text.map(FaultText::action).orElse(""));
        context.code().announce(verdict.getText());
    }

    /** Whether a user can sign in now, or try that again. */
    private boolean isForUser(Fault fault) {
        return fault instanceof Fault.SignInNeeded
                || (fault instanceof Fault.Cancelled && session().isPresent());
    }

    private Label line(ConnectionStage stage, String state) {
        Label line = new Label(texts.get("profiles.test." + state + "-stage", texts.get("profiles.stage." + stage)));
        line.setWrapText(true);
        line.getStyleClass().add("failed".equals(state) ? "strong" : "muted");
        return line;
    }
}
