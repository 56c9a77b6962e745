package org.acsconsole.ui.activity;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.identity.EventMark;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;

/** Asks for the position and hash of an event that somebody kept elsewhere. */
final class VerifyAgainstView implements DialogForm<EventMark> {

    private final Texts texts;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableValue<Optional<EventMark>> entered = text.map(EventMark::read);

    @FXML
    private TextField kept;

    @FXML
    private Label malformed;

    VerifyAgainstView(Texts texts) {
        this.texts = texts;
    }

    @FXML
    void initialize() {
        text.bind(kept.textProperty());
        malformed
                .textProperty()
                .bind(text.map(now -> now.isBlank() || EventMark.read(now).isPresent()
                        ? ""
                        : texts.get("activity.against.malformed")));
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("activity.against.action"));
    }

    @Override
    public ObservableValue<Optional<EventMark>> entered() {
        return entered;
    }
}
