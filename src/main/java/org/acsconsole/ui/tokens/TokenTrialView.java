package org.acsconsole.ui.tokens;

import javafx.fxml.FXML;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.ui.common.TrialVerdict;

/** What the service said to the token that was tried. */
final class TokenTrialView {

    private final TokenTools tools;
    private final TokenTrialModel model;

    @FXML
    private TrialVerdict verdict;

    TokenTrialView(TokenTools tools, TokenTrialModel model) {
        this.tools = tools;
        this.model = model;
    }

    @FXML
    void initialize() {
        model.trial().subscribe(this::show);
    }

    private void show(TokenTrialModel.Trial trial) {
        switch (trial) {
            case TokenTrialModel.None none -> verdict.clear();
            case TokenTrialModel.Asking asking -> verdict.asking(tools.texts());
            case TokenTrialModel.Answered answered -> tell(answered.tried());
        }
    }

    private void tell(CompletedStep.Tried tried) {
        String about = tools.texts()
                .get(
                        "tokens.trial.about",
                        tools.times().clock(tried.at()),
                        tools.scopesOf(tried.token()),
                        tools.momentOf(tried.token().times().issuedAt()));
        verdict.tell(tools.texts(), tools.times(), tried, about);
    }
}
