package org.acsconsole.ui.profiles;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.acsconsole.identity.ConnectionStage;
import org.acsconsole.identity.Fault;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
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

    @FXML
    private Button run;

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

    /** A test blocks, and returns what keeps the profile from being connected. */
    @FunctionalInterface
    interface Test {

        Optional<Fault> run();
    }

    ConnectionTestView(ScreenContext context) {
        this.context = context;
        this.texts = context.texts();
    }

    @FXML
    private void initialize() {
        Visibility.set(result, false);
        Visibility.whileSaying(cause, action);
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
    }

    @FXML
    private void run() {
        Test what = test;
        if (what != null) {
            cancel();
            Visibility.set(result, true);
            verdict.setText(texts.get("profiles.test.running"));
            verdict.getStyleClass().setAll("label", "strong");
            stages.getChildren().clear();
            cause.setText("");
            action.setText("");
            running = context.tasks().query(what::run, this::show, failure -> {
                Visibility.set(result, false);
                context.faults().show(failure);
            });
        }
    }

    private void show(Optional<Fault> problem) {
        running = null;
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

    private Label line(ConnectionStage stage, String state) {
        Label line = new Label(texts.get("profiles.test." + state + "-stage", texts.get("profiles.stage." + stage)));
        line.setWrapText(true);
        line.getStyleClass().add("failed".equals(state) ? "strong" : "muted");
        return line;
    }
}
