package org.acsconsole.ui.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import org.acsconsole.transfer.ColumnMatch;
import org.acsconsole.transfer.ImportColumn;
import org.acsconsole.transfer.ImportFile;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;

/** Asks what each column of a file says, where its name does not; a part of the preview. */
public final class ColumnMatchView {

    private static final String REMEMBERED = "import.columns.";

    private final ScreenContext context;
    private final PreviewModel model;

    @FXML
    private TitledPane columns;

    @FXML
    private GridPane grid;

    @FXML
    private Label problem;

    ColumnMatchView(ScreenContext context, PreviewModel model) {
        this.context = context;
        this.model = model;
    }

    /** What the user chose for such a file before; otherwise what its columns' names and values say. */
    static ColumnMatch match(ScreenContext context, ImportFile file) {
        return context.views()
                .memory()
                .remembered(REMEMBERED + file.key())
                .flatMap(text -> ColumnMatch.remembered(text, file.columns().size()))
                .orElseGet(file::match);
    }

    @FXML
    void initialize() {
        List<String> names = model.file().columns();
        for (int i = 0; i < names.size(); i++) {
            row(i, names.get(i).isBlank() ? texts().get("importing.column", i + 1) : names.get(i));
        }
        Visibility.set(columns, names.size() > 1);
        columns.textProperty()
                .bind(model.match()
                        .map(match -> texts().get(
                                        "importing.columns",
                                        match.columns().stream()
                                                .filter(Optional::isEmpty)
                                                .count())));
        columns.setExpanded(!model.match().get().isEnough());
        columns.expandedProperty().subscribe((before, now) -> Platform.runLater(this::fit));
        problem.textProperty()
                .bind(model.match().map(match -> match.isEnough() ? "" : texts().get("importing.columns.none")));
        Visibility.whileSaying(problem);
    }

    /** Gives the dialog the height that it needs. */
    private void fit() {
        if (columns.getScene() != null && columns.getScene().getWindow() != null) {
            columns.getScene().getWindow().sizeToScene();
        }
    }

    private void row(int column, String name) {
        Label named = new Label(name);
        Label example = new Label(
                context.ids().inText(model.file().examples().get(column).replaceAll("\\s+", " ")));
        example.getStyleClass().add("muted");
        ComboBox<Optional<ImportColumn>> meaning = new ComboBox<>();
        meaning.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<ImportColumn>empty()),
                                Arrays.stream(ImportColumn.values()).map(Optional::of))
                        .toList());
        meaning.setConverter(new ChoiceText<>(chosen ->
                texts().get("importing.column." + chosen.map(Enum::name).orElse("NONE"))));
        meaning.setAccessibleText(texts().get("importing.column.says", name));
        named.setLabelFor(meaning);
        model.match().subscribe(match -> meaning.setValue(match.columns().get(column)));
        meaning.setOnAction(chosen -> choose(column, meaning.getValue()));
        grid.addRow(column, named, meaning, example);
    }

    private void choose(int column, Optional<ImportColumn> meaning) {
        ColumnMatch before = model.match().get();
        if (!before.columns().get(column).equals(meaning)) {
            ColumnMatch changed = before.with(column, meaning);
            context.views().memory().remember(REMEMBERED + model.file().key(), changed.toText());
            model.match().set(changed);
        }
    }

    private Texts texts() {
        return context.texts();
    }
}
