package org.acsconsole.ui.tokens;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.LedgerTokenState;
import org.acsconsole.ui.control.TrialVerdict;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.inspector.TokenTools;

/** What the service said to the token that was tried, for as long as the token stands where it stood then. */
final class TokenTrialView {

    private final TokenTools tools;
    private final TokenTrialModel model;
    private final ObservableValue<ShownDetails> details;
    private boolean outlived;

    @FXML
    private TrialVerdict verdict;

    /** @param details where the ledger has the token now */
    TokenTrialView(TokenTools tools, TokenTrialModel model, ObservableValue<ShownDetails> details) {
        this.tools = tools;
        this.model = model;
        this.details = details;
    }

    @FXML
    void initialize() {
        model.trial().subscribe(this::show);
        details.subscribe(now -> look());
        Visibility.whileSeen(verdict, tools.ticker().now()).subscribe(now -> look());
    }

    private void show(TokenTrialModel.Trial trial) {
        switch (trial) {
            case TokenTrialModel.None none -> verdict.clear();
            case TokenTrialModel.Asking asking -> verdict.asking(tools.texts());
            case TokenTrialModel.Answered answered -> tell(answered.tried());
        }
    }

    private void look() {
        if (model.trial().get() instanceof TokenTrialModel.Answered answered
                && outlived != standsElsewhere(answered.tried())) {
            tell(answered.tried());
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
        outlived = standsElsewhere(tried);
        if (outlived) {
            verdict.outlive(tools.texts());
        }
    }

    private boolean standsElsewhere(CompletedStep.Tried tried) {
        return standings(tried).anyMatch(now -> now != tried.standing());
    }

    private Stream<LedgerTokenState> standings(CompletedStep.Tried tried) {
        if (!(details.getValue() instanceof ShownDetails.One one)) {
            return Stream.empty();
        }
        boolean deleted = one.identity().state() == IdentityState.DELETED;
        return one.tokens().stream()
                .map(TokenRow::token)
                .filter(token -> token.fingerprint().equals(tried.token().fingerprint()))
                .map(token -> LedgerTokenState.of(token, deleted, tools.now()));
    }
}
