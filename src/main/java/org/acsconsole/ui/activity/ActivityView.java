package org.acsconsole.ui.activity;

import java.util.Map;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ColumnWidths;
import org.acsconsole.ui.text.ActivityText;
import org.acsconsole.ui.text.Shortcut;
import org.jspecify.annotations.Nullable;

/** What was done on this profile, newest first. */
public final class ActivityView {

    private final ScreenContext context;
    private final ActivityModel model;
    private final ActivityText activityText;

    @FXML
    private Parent activity;

    @FXML
    private Label count;

    @FXML
    private Node empty;

    @FXML
    private TableView<ActivityRow> table;

    @FXML
    private TableColumn<ActivityRow, String> when;

    @FXML
    private TableColumn<ActivityRow, String> operation;

    @FXML
    private TableColumn<ActivityRow, String> identity;

    @FXML
    private TableColumn<ActivityRow, ActivityRow> outcome;

    @FXML
    private TableColumn<ActivityRow, String> problem;

    @FXML
    private TableColumn<ActivityRow, String> request;

    @FXML
    private TableColumn<ActivityRow, String> took;

    @FXML
    private TableColumn<ActivityRow, String> operator;

    @FXML
    private MenuItem copyRequest;

    @FXML
    private MenuItem copyId;

    @FXML
    private MenuItem copyRow;

    public ActivityView(ScreenContext context, ActivityText activityText) {
        this.context = context;
        this.model = new ActivityModel(context.tasks(), context.faults(), Platform::runLater);
        this.activityText = activityText;
    }

    @FXML
    private void initialize() {
        fill(when, activityText::when);
        when.textProperty()
                .bind(Bindings.createStringBinding(
                        this::whenOnWhichClock, context.workspace(), model.rows(), activity.sceneProperty()));
        fill(operation, activityText::operation);
        identity.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(activityText.identity(
                cell.getValue().activity(), cell.getValue().label())));
        fill(problem, activityText::problem);
        fill(request, activityText::requestId);
        fill(took, activityText::took);
        fill(operator, activityText::operator);
        size();
        outcome.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        outcome.setCellFactory(column -> new OutcomeCell(activityText));
        table.setRowFactory(view -> new ActivityTableRow(activityText, model));
        table.setItems(model.rows());
        table.getSelectionModel().selectedItemProperty().subscribe(this::offer);
        empty.visibleProperty().bind(model.known());
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> context.texts().get("activity.count", model.rows().size()), model.rows()));
        context.presenting().subscribe((old, now) -> table.refresh());
        context.workspace().subscribe(model::open);
        activity.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.refresh();
            }
        });
        activity.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private String whenOnWhichClock() {
        boolean another = activityText.besideAnotherClock(context.workspace().getValue());
        return context.texts().get(another ? "activity.column.when.here" : "activity.column.when");
    }

    private void size() {
        ColumnWidths widths = new ColumnWidths(table, count.fontProperty());
        widths.set(when, 12.3, 12.3);
        widths.set(operation, 8, 14.6);
        widths.set(identity, 8, 18);
        widths.set(outcome, 6.8, 7.3);
        widths.set(problem, 8, 18.5);
        widths.set(request, 8, 16.5);
        widths.set(took, 5.2, 5.4);
        widths.set(operator, 4.8, 6.5);
        widths.leaveOutBelow(64, request);
        widths.leaveOutBelow(56, operator);
        widths.leaveOutBelow(50, took);
    }

    @FXML
    private void refresh() {
        model.refresh();
    }

    @FXML
    private void copyRequest() {
        copy(row -> ActivityText.wholeRequestId(row.activity()));
    }

    @FXML
    private void copyId() {
        copy(row -> String.valueOf(row.activity().subject().identity()));
    }

    @FXML
    private void copyRow() {
        copy(row -> activityText.copied(row.activity(), row.label()));
    }

    private void press(KeyEvent pressed) {
        if (Shortcut.REFRESH.keys().match(pressed)) {
            model.refresh();
            pressed.consume();
        } else if (Shortcut.COPY_ID.keys().match(pressed) && !copyId.isDisable()) {
            copyId();
            pressed.consume();
        }
    }

    private void offer(@Nullable ActivityRow selected) {
        IdentityId id = selected == null ? null : selected.activity().subject().identity();
        copyRow.setDisable(selected == null);
        copyId.setDisable(id == null);
        copyRequest.setDisable(
                selected == null || activityText.requestId(selected.activity()).isEmpty());
    }

    private void copy(Function<ActivityRow, String> text) {
        ActivityRow selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.apply(selected)));
        }
    }

    private static void fill(TableColumn<ActivityRow, String> column, Function<Activity, String> text) {
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue().activity())));
    }
}
