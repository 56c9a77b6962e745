package org.acsconsole.ui.activity;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityCount;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityOrder;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.CellText;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.PagedRows;
import org.acsconsole.ui.control.TableOrder;
import org.acsconsole.ui.export.Exporting;
import org.acsconsole.ui.task.PacedExecutor;
import org.acsconsole.ui.text.ActivityText;
import org.acsconsole.ui.text.JobText;
import org.acsconsole.ui.text.Shortcut;
import org.jspecify.annotations.Nullable;

/** What was done on this profile, newest first. */
public final class ActivityView {

    private final ScreenContext context;
    private final ActivityModel model;
    private final ActivityText activityText;
    private final JobText jobText;
    private final ActivityFiltersView filters;
    private final LedgerCheckView ledgerCheck;
    private final Exporting exporting;
    private final ObjectProperty<ActivityOrder> order = new SimpleObjectProperty<>(ActivityOrder.NEWEST_FIRST);
    private Columns<ActivityRow> columns = Columns.of();

    @FXML
    private Parent activity;

    @FXML
    private Label count;

    @FXML
    private Node empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyText;

    @FXML
    private TableView<ActivityRow> table;

    public ActivityView(ScreenContext context, ActivityText activityText) {
        this.context = context;
        this.model = new ActivityModel(context.tasks(), context.faults(), new PacedExecutor(Platform::runLater));
        this.activityText = activityText;
        this.jobText = new JobText(context.formats());
        this.filters = new ActivityFiltersView(context);
        this.ledgerCheck = new LedgerCheckView(context);
        this.exporting = new Exporting(context);
    }

    /** Loads the screen. */
    public Parent load() {
        return context.views().load(this, filters, ledgerCheck);
    }

    @FXML
    private void initialize() {
        columns = columns();
        columns.fill(table, "activity", context.views(), count.fontProperty());
        PagedRows.in(table, model::more);
        table.setItems(model.rows());
        TableOrder<ActivityRow> heads = new TableOrder<>(table, heads(ActivityOrder.NEWEST_FIRST), this::sort);
        offerActions(heads);
        order.subscribe(now -> {
            heads.show(heads(now));
            model.order(now);
        });
        empty.visibleProperty().bind(model.known());
        emptyTitle.textProperty().bind(filters.criteria().map(now -> empty(now, "title")));
        emptyText.textProperty().bind(filters.criteria().map(now -> empty(now, "text")));
        count.textProperty()
                .bind(Bindings.createStringBinding(this::countText, model.rows(), model.count(), filters.criteria()));
        context.presenting().subscribe((old, now) -> table.refresh());
        filters.criteria().subscribe(now -> model.filter(this::filter));
        context.workspace().subscribe(this::open);
        context.profile().history().subscribe(this::showHistory);
        activity.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                table.refresh();
                model.refresh();
            }
        });
    }

    private void sort(TableOrder.Chosen by) {
        order.set(new ActivityOrder((ActivityOrder.Key) by.key(), by.descending()));
    }

    private static TableOrder.Chosen heads(ActivityOrder order) {
        return new TableOrder.Chosen(order.key(), order.descending());
    }

    private void showHistory(@Nullable IdentityId wanted) {
        if (wanted != null) {
            filters.show(wanted);
            context.profile().history().set(null);
        }
    }

    private void open(@Nullable Workspace workspace) {
        filters.open(workspace);
        model.open(workspace);
    }

    /** As it is now: periods such as the last day go on with the time. */
    private ActivityFilter filter() {
        return filters.criteria()
                .getValue()
                .filter(InstantSource.system().instant(), context.times().zone());
    }

    private String empty(ActivityCriteria criteria, String part) {
        String why = criteria.equals(ActivityCriteria.ALL) ? "empty" : "nothing";
        return context.texts().get("activity." + why + "." + part);
    }

    private String countText() {
        ActivityCount matching = model.count().get();
        if (matching == null || filters.criteria().get().equals(ActivityCriteria.ALL)) {
            return context.texts().get("activity.count", model.rows().size());
        }
        return context.texts()
                .get(matching.complete() ? "activity.count.matching" : "activity.count.more", matching.number());
    }

    private String whenOnWhichClock() {
        boolean another = activityText.besideAnotherClock(context.workspace().getValue());
        return context.texts().get(another ? "activity.column.when.here" : "activity.column.when");
    }

    private Columns<ActivityRow> columns() {
        return Columns.of(
                Column.<ActivityRow>showing(
                                "activity.column.when",
                                row -> CellText.of(activityText.whenShort(
                                                row.activity().at()))
                                        .withHelp(activityText.when(row.activity())))
                        .headed(Bindings.createStringBinding(
                                this::whenOnWhichClock, context.workspace(), model.rows(), activity.sceneProperty()))
                        .wide(8.2, 8.2)
                        .exporting(row -> activityText.when(row.activity()))
                        .sortedBy(ActivityOrder.Key.TIME),
                Column.<ActivityRow>showing("activity.column.operation", this::operation)
                        .wide(9.6, 14.6)
                        .sortedBy(ActivityOrder.Key.OPERATION),
                Column.unseen("activity.column.id", ActivityView::wholeId),
                Column.<ActivityRow>showing(
                                "activity.column.identity",
                                row -> CellText.of(activityText.identity(row.activity(), row.label()))
                                        .withHelp(activityText.wholeIdentity(row.activity())))
                        .wide(8, 18)
                        .styled("named-cell")
                        .exporting(ActivityRow::label),
                Column.<ActivityRow>showing("activity.column.outcome", this::outcome)
                        .wide(8.6, 9),
                Column.<ActivityRow>showing(
                                "activity.column.problem",
                                row -> CellText.of(row.job()
                                                .map(jobText::notDone)
                                                .orElseGet(() -> activityText.problem(row.activity())))
                                        .withHelp(activityText.advice(row.activity())))
                        .wide(8, 18.5)
                        .leftOutBelow(50),
                column("activity.column.request", activityText::requestId)
                        .wide(8, 16.5)
                        .leftOutBelow(64)
                        .styled("mono")
                        .exporting(row -> ActivityText.wholeRequestId(row.activity())),
                column("activity.column.took", activityText::took)
                        .wide(5.2, 5.4)
                        .leftOutBelow(58)
                        .styled("amount"),
                column("activity.column.operator", activityText::operator)
                        .wide(7.5, 8.5)
                        .sortedBy(ActivityOrder.Key.OPERATOR));
    }

    private CellText operation(ActivityRow row) {
        String operation = row.job().map(jobText::what).orElseGet(() -> activityText.operation(row.activity()));
        String reason = row.activity().subject().cause().reason();
        return CellText.of(operation).withHelp(reason.isEmpty() ? operation : operation + " · " + reason);
    }

    /** A job that has not ended says where it is; in the chain of events it has an outcome whenever it stands still. */
    private CellText outcome(ActivityRow row) {
        return row.job()
                .filter(job -> job.state() != JobState.ENDED)
                .map(job -> CellText.pill(jobText.state(job), jobText.tone(job)).withHelp(jobText.why(job)))
                .orElseGet(() -> CellText.pill(
                                activityText.outcomeText(row.activity()), activityText.outcomeTone(row.activity()))
                        .withHelp(activityText.advice(row.activity())));
    }

    private static Column<ActivityRow> column(String key, Function<Activity, String> text) {
        return Column.of(key, row -> text.apply(row.activity()));
    }

    private static String wholeId(ActivityRow row) {
        IdentityId id = row.activity().subject().identity();
        return id == null ? "" : id.value();
    }

    @FXML
    private void check() {
        ledgerCheck.start();
    }

    @FXML
    private void export() {
        exporting.activities(activity.getScene().getWindow(), filter());
    }

    @FXML
    private void checkAgainst() {
        ledgerCheck.askAgainst();
    }

    @FXML
    private void refresh() {
        model.refresh();
    }

    private void offerActions(TableOrder<ActivityRow> heads) {
        ActionTarget<@Nullable ActivityRow> selected =
                new ActionTarget<>(context.texts(), table.getSelectionModel().selectedItemProperty());
        table.setContextMenu(new ContextMenu(
                selected.item(copy("request", null, row -> ActivityText.wholeRequestId(row.activity()))),
                selected.item(copy("id", Shortcut.COPY_ID, ActivityView::wholeId)),
                selected.item(copy("row", null, columns::exported)),
                selected.item(showJob()),
                selected.item(Action.always("activity.export", Shortcut.EXPORT, this::export)),
                selected.item(Action.always("activity.refresh", Shortcut.REFRESH, model::refresh)),
                heads.menu(context.texts().get("activity.sort"))));
    }

    private Action<@Nullable ActivityRow> showJob() {
        return new Action<>(
                "activity.show-job",
                null,
                row -> row == null
                        ? Optional.of("row.why.none")
                        : row.activity().subject().cause().job() == null
                                ? Optional.of("activity.why.no-job")
                                : Optional.empty(),
                row -> {
                    if (row != null) {
                        context.profile()
                                .job()
                                .set(row.activity().subject().cause().job());
                    }
                });
    }

    /** @param what the end of the name's key, and of the key of the reason where there is nothing to copy */
    private static Action<@Nullable ActivityRow> copy(
            String what, @Nullable Shortcut keys, Function<ActivityRow, String> text) {
        return new Action<>(
                "activity.copy." + what,
                keys,
                row -> row == null
                        ? Optional.of("row.why.none")
                        : text.apply(row).isEmpty() ? Optional.of("row.without." + what) : Optional.empty(),
                row -> {
                    if (row != null) {
                        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.apply(row)));
                    }
                });
    }
}
