package org.acsconsole.ui.common;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.acsconsole.identity.TokenTrial;

/** What a service said to a token that was tried, large and plain; takes no room while there is nothing to say. */
public final class TrialVerdict extends VBox {

    /** The workshop service's reasons; Azure gives none. */
    private static final Set<String> REASONS = Set.of("revoked", "expired", "deleted", "forged");

    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Label verdict = new Label();
    private final Label meaning = new Label();
    private final Label about = new Label();

    public TrialVerdict() {
        getStyleClass().add("trial");
        setFocusTraversable(true);
        managedProperty().bind(visibleProperty());
        verdict.getStyleClass().add("verdict");
        about.getStyleClass().add("muted");
        for (Label each : new Label[] {verdict, meaning, about}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
            each.managedProperty().bind(each.textProperty().isNotEmpty());
            getChildren().add(each);
        }
        clear();
    }

    public void clear() {
        setVisible(false);
        say("", "", "");
    }

    /** The service is being asked. */
    public void asking(Texts texts) {
        setVisible(true);
        say(texts.get("trial.asking"), "", "");
        mark(false, false);
    }

    /**
     * Tells the answer.
     *
     * @param what which token was tried, and when; may be empty
     */
    public void tell(Texts texts, TokenTrial answer, String what) {
        setVisible(true);
        TokenTrial.Verdict said = answer.verdict();
        String key = answer.scopeMissing() ? "trial.scope-missing" : "trial." + said.name();
        say(
                texts.get(key, Integer.toString(answer.status())),
                texts.get(said == TokenTrial.Verdict.REFUSED ? "trial.refused." + reasonOf(answer) : key + ".meaning"),
                what);
        mark(said == TokenTrial.Verdict.TAKEN, said == TokenTrial.Verdict.REFUSED);
    }

    private void mark(boolean taken, boolean refused) {
        pseudoClassStateChanged(TAKEN, taken);
        pseudoClassStateChanged(REFUSED, refused);
    }

    private void say(String newVerdict, String newMeaning, String newAbout) {
        verdict.setText(newVerdict);
        meaning.setText(newMeaning);
        about.setText(newAbout);
        setAccessibleText(String.join(" ", newVerdict, newMeaning, newAbout).strip());
    }

    private static String reasonOf(TokenTrial refusal) {
        return REASONS.contains(refusal.reason()) ? refusal.reason() : "untold";
    }
}
