package org.acsconsole.ui.identities;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;

/** Asks under which name a filter is saved, and says if another one has the name. */
public final class FilterNameView implements DialogForm<String> {

    private final Texts texts;
    private final String key;
    private final String before;
    private final Function<String, Optional<String>> existing;
    private ObservableValue<String> typed = new SimpleObjectProperty<>("");

    @FXML
    private DialogPane pane;

    @FXML
    private TextField name;

    @FXML
    private Label says;

    /**
     * @param key what the keys of its texts begin with
     * @param existing returns the saved filter that one of this name would replace
     */
    FilterNameView(Texts texts, String key, String before, Function<String, Optional<String>> existing) {
        this.texts = texts;
        this.key = key;
        this.before = before;
        this.existing = existing;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(texts.get(key + ".title", before));
        name.setText(before);
        typed = name.textProperty().map(String::strip);
        says.textProperty()
                .bind(typed.map(text -> text.length() > SavedFilters.LONGEST_NAME
                        ? texts.get("identities.fields.long", SavedFilters.LONGEST_NAME)
                        : existing.apply(text)
                                .map(other -> texts.get("identities.filters.replaces", other))
                                .orElse("")));
        Visibility.whileSaying(says);
    }

    @Override
    public ObservableValue<String> action() {
        return typed.map(
                text -> texts.get(existing.apply(text).isPresent() ? "identities.filters.replace" : key + ".action"));
    }

    @Override
    public ObservableValue<Optional<String>> entered() {
        return typed.map(text ->
                Optional.of(text).filter(name -> !name.isEmpty() && name.length() <= SavedFilters.LONGEST_NAME));
    }
}
