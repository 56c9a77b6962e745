package org.acsconsole.ui.identities;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import org.acsconsole.identity.DryRun;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.dialog.ReasonView;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.identities.CleanUp.Since;
import org.acsconsole.ui.text.DryRunText;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks how far back a clean up goes, says what that takes away for good, and has it typed in production. */
public final class CleanUpView implements DialogForm<Since> {

    private final IdentityRowText rowText;
    private final CleanUp cleanUp;
    private final Map<Since, Long> counts;
    private final TypedWordView typed;
    private final ReasonView reason;
    private final ReadOnlyObjectWrapper<Since> chosen = new ReadOnlyObjectWrapper<>(Since.OPENED);
    private final ObjectProperty<@Nullable DryRun> run = new SimpleObjectProperty<>();

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
    private Label effect;

    @FXML
    private Label consequence;

    /**
     * @param typed the dialog's part that has the number typed
     * @param reason the dialog's part that asks why
     */
    CleanUpView(
            IdentityRowText rowText, CleanUp cleanUp, Map<Since, Long> counts, TypedWordView typed, ReasonView reason) {
        this.rowText = rowText;
        this.cleanUp = cleanUp;
        this.counts = Map.copyOf(counts);
        this.typed = typed;
        this.reason = reason;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(texts().get(
                        "identities.clean.title", cleanUp.workspace().profile().name()));
        what.setText(texts().get(
                        "identities.clean.what." + cleanUp.workspace().profile().environment()));
        name(opened, Since.OPENED);
        name(today, Since.TODAY);
        name(ever, Since.EVER);
        since.selectedToggleProperty().subscribe(toggle -> {
            run.set(null);
            chosen.set((Since) toggle.getUserData());
            consequence.setText(texts().get(count() == 0 ? "identities.clean.nothing" : "identities.clean.forever"));
            ask(Long.toString(count()));
        });
        effect.textProperty().bind(run.map(this::effect).orElse(""));
        Visibility.whileSaying(effect);
    }

    /** How far back it is to go. */
    ReadOnlyObjectProperty<Since> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Says what it would do, unless something else is chosen by now; only then it can be done. */
    void looked(Since meant, DryRun found) {
        if (chosen.get() == meant) {
            run.set(found);
        }
    }

    private String effect(DryRun found) {
        DryRunText text = new DryRunText(texts(), rowText.times());
        return Stream.of(
                        text.affected(found, rowText.ids()::nameOf),
                        text.skipped(found),
                        found.count() == 0 ? "" : texts().get("identities.confirm.tokens", found.liveTokens()),
                        text.atTheLimit(
                                found, cleanUp.workspace().controller().pace().limits()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private void ask(String number) {
        if (count() == 0) {
            typed.askNothing();
        } else {
            typed.ask(texts().get("identities.clean.type", number), number);
        }
    }

    @Override
    public ObservableValue<String> action() {
        return chosen.map(now -> texts().get("identities.clean.action", count()));
    }

    @Override
    public ObservableValue<Optional<Since>> entered() {
        return Bindings.createObjectBinding(
                () -> count() > 0 && run.get() != null ? Optional.of(chosen.get()) : Optional.empty(), chosen, run);
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
        button.setText(texts().get("identities.clean.since." + meant, counts.getOrDefault(meant, 0L)));
    }

    private long count() {
        return counts.getOrDefault(chosen.get(), 0L);
    }

    private Texts texts() {
        return rowText.texts();
    }
}
