package org.acsconsole.ui.identities;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Font;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.ui.control.ColumnWidths;
import org.acsconsole.ui.control.Ticker;
import org.jspecify.annotations.Nullable;

/** The list itself: its columns, order and selection. */
public final class IdentityTableView {

    private final IdentitiesModel model;
    private final IdentityRowText rowText;
    private final Ticker ticker;
    private final BooleanProperty roomForUser = new SimpleBooleanProperty();
    private boolean keeping;

    @FXML
    private TableView<ListedIdentity> table;

    @FXML
    private TableColumn<ListedIdentity, IdentityRow> label;

    @FXML
    private TableColumn<ListedIdentity, IdentityRow> user;

    @FXML
    private TableColumn<ListedIdentity, IdentityRow> identity;

    @FXML
    private TableColumn<ListedIdentity, IdentityRow> tokens;

    @FXML
    private TableColumn<ListedIdentity, IdentityRow> expiry;

    @FXML
    private TableColumn<ListedIdentity, IdentityRow> created;

    @FXML
    private TableColumn<ListedIdentity, IdentityRow> state;

    @FXML
    private TableColumn<ListedIdentity, IdentityRow> origin;

    IdentityTableView(IdentitiesModel model, IdentityRowText rowText, Ticker ticker) {
        this.model = model;
        this.rowText = rowText;
        this.ticker = ticker;
    }

    @FXML
    void initialize() {
        fill();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(model.list().rows().list());
        table.setRowFactory(list -> row());
        order(model.criteria().get().order());
        table.setSortPolicy(sorted -> sort());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ListedIdentity>)
                change -> selected());
        model.criteria().subscribe(criteria -> order(criteria.order()));
        model.list().watch(this::viewport);
        model.list().rows().keepWith(this::keepSelection);
        model.revealed().subscribe(this::reveal);
    }

    /** Sizes the columns by the text around the table. */
    void fitTo(ObservableValue<Font> font) {
        ColumnWidths widths = new ColumnWidths(table, font);
        widths.set(label, 6.5, 8.2);
        widths.least(label, 44, 8, 6.5);
        widths.set(user, 6.5, 12);
        widths.least(user, 57, 12, 6.5);
        widths.set(identity, 7, 9.5);
        widths.keep(tokens, 7);
        widths.keep(expiry, 6.6);
        widths.keep(created, 6.1);
        widths.keep(state, 6.3);
        widths.set(origin, 6, 8.6);
        roomForUser.bind(widths.atLeast(20.4, identity));
        widths.leaveOutBelow(64, state);
        widths.leaveOutBelow(49, origin);
        widths.leaveOutBelow(42, created);
        widths.leaveOutBelow(36, user);
        widths.leaveOutBelow(33, identity);
    }

    private void fill() {
        text(label, row -> identity.visibleProperty().map(visible -> rowText.label(row, !visible)));
        text(
                user,
                row -> fixed(IdentityRowText.orNothing(row.identity().details().user())));
        show(
                origin,
                () -> new TextCell(row -> fixed(rowText.origin(row)))
                        .withTooltip(row -> fixed(rowText.originInFull(row))));
        text(expiry, row -> ticker.now().map(now -> rowText.nextExpiry(row, now)));
        pill(tokens, rowText::liveTokens);
        pill(state, rowText::state);
        show(
                created,
                () -> new TextCell(row -> ticker.now().map(now -> rowText.created(row, now)))
                        .withTooltip(row -> fixed(rowText.createdInFull(row))));
        show(identity, () -> {
            TextCell cell = new TextCell(row -> roomForUser.flatMap(room -> rowText.id(row, room)))
                    .withTooltip(rowText::inFull);
            cell.getStyleClass().add("mono-cell");
            cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            cell.setEllipsisString("…");
            return cell;
        });
    }

    private static ObservableValue<String> fixed(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    private static void text(
            TableColumn<ListedIdentity, IdentityRow> column, Function<IdentityRow, ObservableValue<String>> shown) {
        show(column, () -> new TextCell(shown));
    }

    private void pill(
            TableColumn<ListedIdentity, IdentityRow> column,
            BiFunction<IdentityRow, Instant, IdentityRowText.PillText> shown) {
        show(column, () -> new PillCell(row -> ticker.now().map(now -> shown.apply(row, now))));
    }

    private static void show(
            TableColumn<ListedIdentity, IdentityRow> column,
            Supplier<TableCell<ListedIdentity, @Nullable IdentityRow>> cell) {
        column.setCellValueFactory(features -> features.getValue().row());
        column.setCellFactory(any -> cell.get());
    }

    /** A row that, when it comes into sight near the end, asks for more. */
    private TableRow<ListedIdentity> row() {
        TableRow<ListedIdentity> row = new TableRow<>();
        row.indexProperty().subscribe(index -> model.list().more());
        return row;
    }

    private Viewport viewport() {
        IndexedCell<?> first = flow() == null ? null : flow().getFirstVisibleCell();
        IndexedCell<?> last = flow() == null ? null : flow().getLastVisibleCell();
        return first == null || last == null ? Viewport.TOP : new Viewport(first.getIndex(), last.getIndex());
    }

    private @Nullable VirtualFlow<?> flow() {
        return (VirtualFlow<?>) table.lookup(".virtual-flow");
    }

    private boolean sort() {
        if (!keeping) {
            model.criteria().set(model.criteria().get().withOrder(chosenOrder()));
        }
        return true;
    }

    private IdentityOrder chosenOrder() {
        if (table.getSortOrder().isEmpty()) {
            return IdentityOrder.NEWEST_FIRST;
        }
        TableColumn<ListedIdentity, ?> by = table.getSortOrder().getFirst();
        return new IdentityOrder(keyOf(by), by.getSortType() == TableColumn.SortType.DESCENDING);
    }

    private IdentityOrder.Key keyOf(TableColumn<ListedIdentity, ?> column) {
        if (column.equals(label)) {
            return IdentityOrder.Key.LABEL;
        }
        return column.equals(user) ? IdentityOrder.Key.USER : IdentityOrder.Key.CREATED;
    }

    /** Lets the headers show an order that was chosen elsewhere. */
    private void order(IdentityOrder order) {
        if (!order.equals(chosenOrder()) || table.getSortOrder().size() != 1) {
            TableColumn<ListedIdentity, IdentityRow> by = switch (order.key()) {
                case CREATED -> created;
                case LABEL -> label;
                case USER -> user;
                case STATE -> state;
                case LIVE_TOKENS -> tokens;
                case NEXT_EXPIRY -> expiry;
                case ORIGIN -> origin;
            };
            keeping = true;
            by.setSortType(order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(by));
            keeping = false;
        }
    }

    private void selected() {
        if (!keeping) {
            model.select(table.getSelectionModel().getSelectedItems());
        }
    }

    /** Selected rows stay selected when others come or go, and no neighbour takes the place of one that went. */
    private Runnable keepSelection() {
        List<ListedIdentity> before = List.copyOf(table.getSelectionModel().getSelectedItems());
        keeping = true;
        return () -> {
            List<ListedIdentity> staying = before.stream()
                    .filter(item -> model.list().rows().find(item.id()).isPresent())
                    .toList();
            if (!staying.equals(List.copyOf(table.getSelectionModel().getSelectedItems()))) {
                table.getSelectionModel().clearSelection();
                staying.forEach(table.getSelectionModel()::select);
            }
            keeping = false;
            selected();
        };
    }

    private void reveal(@Nullable ListedIdentity item) {
        if (item != null) {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(item);
            table.scrollTo(item);
            table.requestFocus();
        }
    }
}
