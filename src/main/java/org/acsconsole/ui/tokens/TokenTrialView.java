package org.acsconsole.ui.tokens;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.LedgerTokenState;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.TrialVerdict;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.TokenText;

/** What the service said to the token that was tried, for as long as the token stands where it stood then. */
final class TokenTrialView {

    private final ScreenContext context;
    private final TokenTrialModel model;
    private final ObservableValue<ShownDetails> details;
    private boolean outlived;

    @FXML
    private TrialVerdict verdict;

    /** @param details where the ledger has the token now */
    TokenTrialView(ScreenContext context, TokenTrialModel model, ObservableValue<ShownDetails> details) {
        this.context = context;
        this.model = model;
        this.details = details;
    }

    @FXML
    void initialize() {
        model.trial().subscribe(this::show);
        details.subscribe(now -> look());
        Visibility.whileSeen(verdict, context.ticker().now()).subscribe(now -> look());
    }

    private void show(TokenTrialModel.Trial trial) {
        switch (trial) {
            case TokenTrialModel.None none -> verdict.clear();
            case TokenTrialModel.Asking asking -> verdict.asking(context.texts());
            case TokenTrialModel.Answered answered -> show(answered.tried());
        }
    }

    private void look() {
        if (model.trial().get() instanceof TokenTrialModel.Answered answered
                && outlived != standsElsewhere(answered.tried())) {
            show(answered.tried());
        }
    }

    private void show(CompletedStep.Tried tried) {
        String about = context.texts()
                .get(
                        "tokens.trial.about",
                        context.times().clock(tried.at()),
                        TokenText.scopes(tried.token()),
                        context.times().moment(tried.token().times().issuedAt(), context.now()));
        verdict.show(context.texts(), context.times(), tried, about);
        outlived = standsElsewhere(tried);
        if (outlived) {
            verdict.outlive(context.texts());
        }
    }

    private boolean standsElsewhere(CompletedStep.Tried tried) {
        return ledgerStates(tried).anyMatch(now -> now != tried.ledgerState());
    }

    private Stream<LedgerTokenState> ledgerStates(CompletedStep.Tried tried) {
        if (!(details.getValue() instanceof ShownDetails.One one)) {
            return Stream.empty();
        }
        boolean deleted = one.identity().state() == IdentityState.DELETED;
        return one.tokens().stream()
                .map(TokenRow::token)
                .filter(token -> token.fingerprint().equals(tried.token().fingerprint()))
                .map(token -> LedgerTokenState.of(token, deleted, context.now()));
    }
}
