package org.acsconsole.ui.control;

import java.time.Instant;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.identity.TokenTrial.Verdict;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;

/**
 * What a service said to a token that was tried, large and plain, and beside it what the ledger says of the token; takes no
 * room while there is nothing to say.
 */
public final class TrialVerdict extends VBox {

    /** The workshop service's reasons; Azure gives none. */
    private static final Set<String> REASONS = Set.of("revoked", "expired", "deleted", "forged");

    private static final String UNTOLD = "untold";

    private static final PseudoClass ACCEPTED = PseudoClass.getPseudoClass("accepted");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Label verdict = new Label();
    private final Label meaning = new Label();
    private final Label ledger = new Label();
    private final Label about = new Label();

    public TrialVerdict() {
        getStyleClass().add("trial");
        setFocusTraversable(true);
        Visibility.roomWhileVisible(this);
        verdict.getStyleClass().add("verdict");
        about.getStyleClass().add("muted");
        for (Label each : new Label[] {verdict, meaning, ledger, about}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
            Visibility.whileSaying(each);
            getChildren().add(each);
        }
        clear();
    }

    public void clear() {
        setVisible(false);
        say("", "", "", "");
    }

    /** The service is being asked. */
    public void asking(Texts texts) {
        setVisible(true);
        say(texts.get("trial.asking"), "", "", "");
        mark(false, false);
    }

    /**
     * Shows the answer.
     *
     * @param what which token was tried, and when; may be empty
     */
    public void show(Texts texts, Times times, CompletedStep.Tried tried, String what) {
        setVisible(true);
        TokenTrial answer = tried.trial();
        Verdict said = answer.verdict();
        String key = key(answer);
        say(
                said(texts, answer),
                texts.get(said == Verdict.REFUSED ? "trial.refused." + reasonOf(answer) : key + ".meaning"),
                inferred(texts, times, tried),
                what);
        mark(said == Verdict.ACCEPTED, said == Verdict.REFUSED);
    }

    /** The status and its meaning, in a few words. */
    public static String said(Texts texts, TokenTrial answer) {
        return texts.get(key(answer), Integer.toString(answer.status()));
    }

    private static String key(TokenTrial answer) {
        return answer.scopeMissing()
                ? "trial.scope-missing"
                : "trial." + answer.verdict().name();
    }

    /** What was shown holds no longer: where the token stands has changed since. */
    public void outlive(Texts texts) {
        say(verdict.getText(), texts.get("trial.outlived"), "", about.getText());
        mark(false, false);
    }

    /** What the ledger has, and what follows from it where the service gave no reason or says something else. */
    private static String inferred(Texts texts, Times times, CompletedStep.Tried tried) {
        String fact = tried.token().expiredBeforeRewindAt(tried.at())
                ? texts.get("trial.ledger.rewound")
                : texts.get("trial.ledger." + tried.ledgerState().name(), times.stamp(turningPoint(tried)));
        TokenTrial answer = tried.trial();
        if (answer.verdict() == Verdict.INCONCLUSIVE
                || refusedFor(answer, tried.ledgerState().name())) {
            return fact;
        }
        String key = answer.verdict() == Verdict.REFUSED && !reasonOf(answer).equals(UNTOLD)
                ? "trial.inferred.given"
                : "trial.inferred." + answer.verdict().name() + "."
                        + tried.ledgerState().name();
        return fact + " " + texts.get(key);
    }

    private static boolean refusedFor(TokenTrial answer, String ledgerState) {
        return answer.verdict() == Verdict.REFUSED && reasonOf(answer).equalsIgnoreCase(ledgerState);
    }

    /** When what the ledger says of the token began, or else will end. */
    private static Instant turningPoint(CompletedStep.Tried tried) {
        IssuedToken token = tried.token();
        Instant then = switch (tried.ledgerState()) {
            case LIVE, EXPIRED -> token.times().expiresAt();
            case REVOKING, REVOKED, DELETED -> token.times().revokedAt();
            case UNKNOWN -> token.times().unsettledAt();
        };
        return then == null ? tried.at() : then;
    }

    private void mark(boolean accepted, boolean refused) {
        pseudoClassStateChanged(ACCEPTED, accepted);
        pseudoClassStateChanged(REFUSED, refused);
    }

    private void say(String newVerdict, String newMeaning, String newLedger, String newAbout) {
        verdict.setText(newVerdict);
        meaning.setText(newMeaning);
        ledger.setText(newLedger);
        about.setText(newAbout);
        setAccessibleText(
                String.join(" ", newVerdict, newMeaning, newLedger, newAbout).strip());
    }

    private static String reasonOf(TokenTrial refusal) {
        return REASONS.contains(refusal.reason()) ? refusal.reason() : UNTOLD;
    }
}
