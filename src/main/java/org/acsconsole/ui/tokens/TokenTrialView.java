package org.acsconsole.ui.tokens;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.ui.common.Texts;

/** What the service said to the token that was tried, large and plain. */
final class TokenTrialView {

    /** The workshop service's reasons; Azure gives none. */
    private static final Set<String> REASONS = Set.of("revoked", "expired", "deleted", "forged");

    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final TokenTools tools;
    private final TokenTrialModel model;

    @FXML
    private VBox root;

    @FXML
    private Label verdict;

    @FXML
    private Label meaning;

    @FXML
    private Label about;

    TokenTrialView(TokenTools tools, TokenTrialModel model) {
        this.tools = tools;
        this.model = model;
    }

    @FXML
    void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        model.trial().subscribe(this::show);
    }

    private void show(TokenTrialModel.Trial trial) {
        root.setVisible(!(trial instanceof TokenTrialModel.None));
        switch (trial) {
            case TokenTrialModel.None none -> say("", "", "");
            case TokenTrialModel.Asking asking -> say(tools.texts().get("tokens.trial.asking"), "", "");
            case TokenTrialModel.Answered answered -> tell(answered);
        }
        root.pseudoClassStateChanged(TAKEN, is(trial, TokenTrial.Verdict.TAKEN));
        root.pseudoClassStateChanged(REFUSED, is(trial, TokenTrial.Verdict.REFUSED));
    }

    private void tell(TokenTrialModel.Answered answered) {
        TokenTrial answer = answered.answer();
        Texts texts = tools.texts();
        say(
                texts.get("tokens.trial." + answer.verdict().name(), Integer.toString(answer.status())),
                answer.verdict() == TokenTrial.Verdict.REFUSED
                        ? texts.get("tokens.trial.refused." + reasonOf(answer))
                        : texts.get("tokens.trial." + answer.verdict().name() + ".meaning"),
                texts.get(
                        "tokens.trial.about",
                        tools.times().clock(answered.at()),
                        tools.scopesOf(answered.token()),
                        tools.momentOf(answered.token().times().issuedAt())));
    }

    private void say(String newVerdict, String newMeaning, String newAbout) {
        verdict.setText(newVerdict);
        meaning.setText(newMeaning);
        about.setText(newAbout);
        root.setAccessibleText(String.join(" ", newVerdict, newMeaning, newAbout));
    }

    private static String reasonOf(TokenTrial refusal) {
        return REASONS.contains(refusal.reason()) ? refusal.reason() : "untold";
    }

    private static boolean is(TokenTrialModel.Trial trial, TokenTrial.Verdict verdict) {
        return trial instanceof TokenTrialModel.Answered answered
                && answered.answer().verdict() == verdict;
    }
}
