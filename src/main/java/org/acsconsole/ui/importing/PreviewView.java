package org.acsconsole.ui.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.acsconsole.identity.DraftRow;
import org.acsconsole.identity.DraftRow.Kind;
import org.acsconsole.identity.JobKind;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.CellText;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.PagedRows;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.DryRunText;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Shows what an import would do with each row of a file, and asks whether it is to be done, or something to those that are known. */
public final class PreviewView implements DialogForm<ImportChoice> {

    /** Empty for the import. */
    private static final List<Optional<JobKind>> WHAT = List.of(
            Optional.empty(), Optional.of(JobKind.ISSUE), Optional.of(JobKind.REVOKE), Optional.of(JobKind.DELETE));

    private final ScreenContext context;
    private final PreviewModel model;
    private final DraftRowText rowText;

    @FXML
    private DialogPane pane;

    @FXML
    private Node reading;

    @FXML
    private FlowPane chips;

    @FXML
    private ToggleGroup kinds;

    @FXML
    private TableView<DraftRow> rows;

    @FXML
    private Label explanation;

    @FXML
    private ComboBox<Optional<JobKind>> what;

    @FXML
    private Label whole;

    @FXML
    private CheckBox details;

    @FXML
    private CheckBox users;

    @FXML
    private Label limit;

    PreviewView(ScreenContext context, PreviewModel model) {
        this.context = context;
        this.model = model;
        this.rowText = new DraftRowText(context.texts(), context.ids());
    }

    @FXML
    void initialize() {
        String name = model.file().name();
        pane.setHeaderText(texts().get("importing.preview", name.isEmpty() ? 0 : 1, name));
        Arrays.stream(Kind.values()).forEach(this::addChip);
        kinds.selectedToggleProperty().subscribe(this::choose);
        model.shown().subscribe(kind -> {
            kinds.getToggles().stream()
                    .filter(toggle -> toggle.getUserData() == kind)
                    .forEach(kinds::selectToggle);
            explanation.setText(texts().get("importing.kind." + kind + ".says"));
        });
        what.setConverter(new ChoiceText<>(this::whatText));
        what.getItems().setAll(WHAT);
        what.setValue(WHAT.getFirst());
        what.valueProperty().subscribe(chosen -> count());
        Visibility.whileSaying(limit);
        users.selectedProperty().subscribe(chosen -> sayLimit());
        model.counts().subscribe(counts -> count());
        columns().fill(rows, "import", context.views(), explanation.fontProperty());
        PagedRows.in(rows, model::more);
        rows.setItems(model.rows());
    }

    private void addChip(Kind kind) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().add("chip");
        chip.setUserData(kind);
        chip.setToggleGroup(kinds);
        chips.getChildren().add(chip);
    }

    private void choose(@Nullable Toggle chosen) {
        if (chosen == null) {
            kinds.getToggles().stream()
                    .filter(toggle -> toggle.getUserData() == model.shown().get())
                    .forEach(kinds::selectToggle);
        } else {
            model.shown().set((Kind) chosen.getUserData());
        }
    }

    private void count() {
        boolean known = model.counts().get() != null;
        Visibility.set(reading, !known && model.match().get().isEnough());
        kinds.getToggles().forEach(toggle -> {
            Kind kind = (Kind) toggle.getUserData();
            ToggleButton chip = (ToggleButton) toggle;
            chip.setText(texts().get("importing.kind." + kind, model.count(kind)));
            Visibility.set(chip, known && (kind == Kind.NEW || model.count(kind) > 0));
        });
        whole.setText(texts().get(job() == null ? "importing.whole" : "importing.job"));
        offer(details, "importing.details", Kind.CHANGED);
        offer(users, "importing.users", Kind.USER);
        sayLimit();
    }

    private void sayLimit() {
        limit.setText(new DryRunText(texts(), context.times())
                .atTheLimit(
                        JobKind.CREATE,
                        creates(),
                        model.workspace().controller().pace().limits()));
        Platform.runLater(this::fit);
    }

    /** Gives the dialog the height that it needs with what is offered now. */
    private void fit() {
        if (pane.getScene() != null && pane.getScene().getWindow() != null) {
            pane.getScene().getWindow().sizeToScene();
        }
    }

    private void offer(CheckBox box, String key, Kind kind) {
        box.setText(texts().get(key, model.count(kind)));
        boolean offered = job() == null && model.count(kind) > 0;
        Visibility.set(box, offered);
        box.setSelected(box.isSelected() && offered);
    }

    private Columns<DraftRow> columns() {
        return Columns.of(
                Column.of("importing.column.line", rowText::line).wide(3, 4).styled("amount"),
                Column.<DraftRow>showing(
                                "importing.column.id",
                                row -> CellText.of(rowText.id(row)).withHelp(rowText.wholeId(row)))
                        .wide(8, 13)
                        .styled("mono"),
                Column.of("importing.column.label", rowText::label).wide(6, 10).styled("named-cell"),
                Column.of("importing.column.user", rowText::user).wide(6, 10),
                Column.<DraftRow>showing(
                                "importing.column.what",
                                row -> CellText.of(rowText.what(row)).withHelp(rowText.what(row)))
                        .wide(8, 20));
    }

    @Override
    public ObservableValue<String> action() {
        return Bindings.createStringBinding(
                () -> texts().get(actionKey(), writes(), creates(), known()),
                model.counts(),
                what.valueProperty(),
                details.selectedProperty(),
                users.selectedProperty());
    }

    private String actionKey() {
        if (job() != null) {
            return "importing.action." + job();
        }
        if (creates() == 0) {
            return "importing.action.import";
        }
        return writes() == 0 ? "importing.action.create" : "importing.action.both";
    }

    @Override
    public ObservableValue<Optional<ImportChoice>> entered() {
        return Bindings.createObjectBinding(
                () -> (job() == null ? writes() + creates() : known()) > 0
                        ? Optional.of(new ImportChoice(details.isSelected(), users.isSelected(), job()))
                        : Optional.empty(),
                model.counts(),
                what.valueProperty(),
                details.selectedProperty(),
                users.selectedProperty());
    }

    /** How many rows of the ledger change. */
    private long writes() {
        return model.count(Kind.NEW) + (details.isSelected() ? model.count(Kind.CHANGED) : 0);
    }

    /** How many are in the ledger already. */
    private long known() {
        return model.count(Kind.KNOWN) + model.count(Kind.CHANGED);
    }

    private @Nullable JobKind job() {
        return what.getValue().orElse(null);
    }

    private String whatText(Optional<JobKind> chosen) {
        return texts().get("importing.what." + chosen.map(JobKind::name).orElse("IMPORT"));
    }

    private long creates() {
        return users.isSelected() ? model.count(Kind.USER) : 0;
    }

    /** Reading ends, unless the import has taken over what was read. */
    @Override
    public void closed() {
        model.close();
    }

    private Texts texts() {
        return context.texts();
    }
}
