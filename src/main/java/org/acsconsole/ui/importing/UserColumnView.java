package org.acsconsole.ui.importing;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import org.acsconsole.transfer.ImportFile;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.dialog.DialogForm;

/** Asks which column of a file has the users, where its names do not say it; the answer is its place, counted from 0. */
public final class UserColumnView implements DialogForm<Integer> {

    private final ScreenContext context;
    private final ImportFile file;

    @FXML
    private ComboBox<Integer> column;

    UserColumnView(ScreenContext context, ImportFile file) {
        this.context = context;
        this.file = file;
    }

    @FXML
    void initialize() {
        column.setConverter(new ChoiceText<>(this::name));
        column.getItems()
                .setAll(IntStream.range(0, file.columns().size()).boxed().toList());
    }

    /** With a value of it, to recognize it by. */
    private String name(Integer place) {
        String name = file.columns().get(place);
        String example = context.ids().inText(file.examples().get(place).replaceAll("\\s+", " "));
        String shown = name.isBlank() ? context.texts().get("importing.column", place + 1) : name;
        return example.isEmpty() ? shown : context.texts().get("importing.user-list.column.example", shown, example);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(context.texts().get("importing.user-list.column.action"));
    }

    @Override
    public ObservableValue<Optional<Integer>> entered() {
        return column.valueProperty().map(Optional::of).orElse(Optional.empty());
    }
}
