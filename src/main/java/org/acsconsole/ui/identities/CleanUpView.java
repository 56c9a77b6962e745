package org.acsconsole.ui.identities;

import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.dialog.ReasonView;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.identities.CleanUp.Since;
import org.acsconsole.ui.text.Texts;

/** Asks how far back a clean up goes, says how many identities that takes away for good, and has it typed in production. */
public final class CleanUpView implements DialogForm<Since> {

    private final Texts texts;
    private final CleanUp cleanUp;
    private final Map<Since, Long> counts;
    private final TypedWordView typed;
    private final ReasonView reason;
    private final LongProperty chosen = new SimpleLongProperty();

    @FXML
    private DialogPane pane;

    @FXML
    private ToggleGroup since;

    @FXML
    private RadioButton opened;

    @FXML
    private RadioButton today;

    @FXML
    private RadioButton ever;

    @FXML
    private Label what;

    @FXML
    private Label consequence;

    /**
     * @param typed the dialog's part that has the number typed
     * @param reason the dialog's part that asks why
     */
    CleanUpView(Texts texts, CleanUp cleanUp, Map<Since, Long> counts, TypedWordView typed, ReasonView reason) {
        this.texts = texts;
        this.cleanUp = cleanUp;
        this.counts = Map.copyOf(counts);
        this.typed = typed;
        this.reason = reason;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(texts.get(
                "identities.clean.title", cleanUp.workspace().profile().name()));
        what.setText(texts.get(
                "identities.clean.what." + cleanUp.workspace().profile().environment()));
        name(opened, Since.OPENED);
        name(today, Since.TODAY);
        name(ever, Since.EVER);
        since.selectedToggleProperty().subscribe(toggle -> {
            chosen.set(count());
            consequence.setText(texts.get(count() == 0 ? "identities.clean.nothing" : "identities.clean.forever"));
            ask(Long.toString(count()));
        });
    }

    private void ask(String number) {
        if (count() == 0) {
            typed.askNothing();
        } else {
            typed.ask(texts.get("identities.clean.type", number), number);
        }
    }

    @Override
    public ObservableValue<String> action() {
        return chosen.map(number -> texts.get("identities.clean.action", number));
    }

    @Override
    public ObservableValue<Optional<Since>> entered() {
        return Bindings.createObjectBinding(
                () -> count() > 0 ? Optional.of(choice()) : Optional.empty(), since.selectedToggleProperty());
    }

    @Override
    public ObservableValue<Boolean> confirmed() {
        ObservableValue<Boolean> agreed = typed.agreed();
        ObservableValue<Boolean> given = reason.isGiven();
        return Bindings.createBooleanBinding(() -> agreed.getValue() && given.getValue(), agreed, given);
    }

    @Override
    public boolean destructive() {
        return true;
    }

    private void name(RadioButton button, Since meant) {
        button.setUserData(meant);
        button.setText(texts.get("identities.clean.since." + meant, counts.getOrDefault(meant, 0L)));
    }

    private Since choice() {
        return (Since) since.getSelectedToggle().getUserData();
    }

    private long count() {
        return counts.getOrDefault(choice(), 0L);
    }
}
