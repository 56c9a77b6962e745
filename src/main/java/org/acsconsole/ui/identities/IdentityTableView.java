package org.acsconsole.ui.identities;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.ui.control.CellText;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.TableOrder;
import org.acsconsole.ui.control.Ticker;
import org.acsconsole.ui.control.Views;
import org.jspecify.annotations.Nullable;

/** The list itself: its columns, order and selection. */
public final class IdentityTableView {

    private static final String ID = "identities.column.identity";
    /** What the sheet gives the heads. */
    private static final double HEAD_SIZE = 0.95;

    private static final double BESIDE_HEAD = 10;
    private static final double EMS_OF_AN_ID = 13.8;
    private static final KeyCombination SELECT_ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

    private final IdentitiesModel model;
    private final IdentityRowText rowText;
    private final Ticker ticker;
    private final IdentityMenu menu;
    private final BooleanProperty roomForId = new SimpleBooleanProperty();
    private boolean keeping;

    /** The rows' place in the table; null until the table is first laid out. */
    private @Nullable VirtualFlow<?> flow;

    @FXML
    private TableView<ListedIdentity> table;

    IdentityTableView(IdentitiesModel model, IdentityRowText rowText, Ticker ticker, IdentityMenu menu) {
        this.model = model;
        this.rowText = rowText;
        this.ticker = ticker;
        this.menu = menu;
    }

    @FXML
    void initialize() {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(model.list().rows().list());
        table.setRowFactory(list -> row());
        table.setContextMenu(menu.menu());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ListedIdentity>)
                change -> selected());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::readToTheEndFirst);
        model.list().watch(this::viewport);
        model.list().rows().keepWith(this::keepSelection);
        model.revealed().subscribe(this::reveal);
    }

    /** Fills in the columns, sized by the text around the table. */
    void fitTo(Views views, ObservableValue<Font> font) {
        columns().fill(table, "identities", ListedIdentity::row, views, font);
        TableColumn<?, ?> id = Columns.named(table, ID);
        roomForId.bind(Bindings.createBooleanBinding(
                () -> id.getWidth() >= EMS_OF_AN_ID * font.getValue().getSize(), id.widthProperty(), font));
        TableOrder<ListedIdentity> heads = new TableOrder<>(table, heads(IdentityOrder.NEWEST_FIRST), this::sort);
        table.getContextMenu().getItems().add(heads.menu(rowText.texts().get("identities.sort")));
        model.criteria().map(ListCriteria::order).subscribe(order -> heads.show(heads(order)));
    }

    private Columns<IdentityRow> columns() {
        return Columns.of(
                Column.<IdentityRow>following(
                                "identities.column.label",
                                row -> Columns.named(table, ID)
                                        .visibleProperty()
                                        .map(seen -> rowText.label(row, !seen)))
                        .styled("named-cell")
                        .wide(6.1, 8.2)
                        .leastWithRoom(8, 44)
                        .exporting(row -> row.identity().details().label())
                        .sortedBy(IdentityOrder.Key.LABEL),
                Column.<IdentityRow>of(
                                "identities.column.user",
                                row -> IdentityRowText.orNothing(
                                        row.identity().details().user()))
                        .wide(6.5, 12)
                        .leastWithRoom(12, 57)
                        .leftOutBelow(36)
                        .exporting(row -> row.identity().details().user())
                        .sortedBy(IdentityOrder.Key.USER),
                Column.<IdentityRow>following(ID, row -> roomForId.flatMap(room -> rowText.id(row, room)))
                        .wide(7, 9.5)
                        .leftOutBelow(33)
                        .styled("mono-cell")
                        .exporting(row -> row.identity().id().value())
                        .sortedBy(IdentityOrder.Key.ID),
                timed("identities.column.tokens", rowText::liveTokens)
                        .fixed(7)
                        .exporting(row -> Integer.toString(row.liveTokens()))
                        .sortedBy(IdentityOrder.Key.LIVE_TOKENS),
                timed("identities.column.expiry", rowText::nextExpiry)
                        .fixed(6.6)
                        .exporting(row -> IdentityRowText.exported(row.nextExpiry()))
                        .sortedBy(IdentityOrder.Key.NEXT_EXPIRY),
                timed("identities.column.created", rowText::created)
                        .fixed(6.1)
                        .leftOutBelow(42)
                        .exporting(row ->
                                IdentityRowText.exported(row.identity().times().createdAt()))
                        .sortedBy(IdentityOrder.Key.CREATED),
                timed("identities.column.state", rowText::state)
                        .fixed(6.3)
                        .leftOutBelow(64)
                        .sortedBy(IdentityOrder.Key.STATE),
                Column.showing("identities.column.origin", rowText::origin)
                        .wide(6, 8.6)
                        .leftOutBelow(49)
                        .sortedBy(IdentityOrder.Key.ORIGIN),
                Column.<IdentityRow>of(
                                "identities.column.tags",
                                row -> IdentityRowText.orNothing(
                                        row.identity().details().tags().text()))
                        .wide(6, 10)
                        .hiddenAtFirst()
                        .exporting(row -> row.identity().details().tags().text()));
    }

    private Column<IdentityRow> timed(String key, BiFunction<IdentityRow, Instant, CellText> said) {
        return Column.<IdentityRow>following(key, row -> ticker.now().map(now -> said.apply(row, now)))
                .asWideAsHead(HEAD_SIZE, BESIDE_HEAD);
    }

    /** A row that, when it comes into sight near the end, asks for more. */
    private TableRow<ListedIdentity> row() {
        TableRow<ListedIdentity> row = new TableRow<>();
        row.indexProperty().subscribe(index -> model.list().more());
        return row;
    }

    /** Select all, and what goes to the end, mean the whole list, which is read page by page: the key waits for its end. */
    private void readToTheEndFirst(KeyEvent pressed) {
        boolean ofTheWholeList = SELECT_ALL.match(pressed) || pressed.getCode() == KeyCode.END;
        if (ofTheWholeList && model.list().hasMore()) {
            pressed.consume();
            model.list().readToTheEnd(() -> table.fireEvent(pressed.copyFor(table, table)));
        }
    }

    private Viewport viewport() {
        VirtualFlow<?> rows = flow();
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
        return first == null || last == null ? Viewport.TOP : new Viewport(first.getIndex(), last.getIndex());
    }

    private @Nullable VirtualFlow<?> flow() {
        if (flow == null) {
            flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
        }
        return flow;
    }

    private void sort(TableOrder.Chosen by) {
        IdentityOrder order = new IdentityOrder((IdentityOrder.Key) by.key(), by.descending());
        model.criteria().set(model.criteria().get().withOrder(order));
    }

    private static TableOrder.Chosen heads(IdentityOrder order) {
        return new TableOrder.Chosen(order.key(), order.descending());
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
                select(staying);
            }
            keeping = false;
            selected();
        };
    }

    /** All at once: one after the other, a list of many thousands would be searched for each. */
    private void select(List<ListedIdentity> items) {
        Set<ListedIdentity> wanted = new HashSet<>(items);
        int[] indices = IntStream.range(0, table.getItems().size())
                .filter(index -> wanted.contains(table.getItems().get(index)))
                .toArray();
        if (indices.length > 0) {
            table.getSelectionModel().selectIndices(indices[0], indices);
        }
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
