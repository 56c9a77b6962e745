package org.acsconsole.ui.wire;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import org.acsconsole.ui.control.ColumnWidths;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** The list of exchanges; tells the model that the user reads while the list is not at its top. */
final class ExchangeTableView {

    private final WireModel model;
    private final WireText wireText;
    private final Consumer<String> announce;

    @FXML
    private TableView<Exchange> table;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> time;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> who;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> host;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> method;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> path;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> status;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> millis;

    @FXML
    private MenuItem copyCurl;

    @FXML
    private MenuItem copyRequestId;

    /** @param announce accepts what was done, for the status bar */
    ExchangeTableView(WireModel model, WireText wireText, Consumer<String> announce) {
        this.model = model;
        this.wireText = wireText;
        this.announce = announce;
    }

    /** Sizes the columns by the text around the table. */
    void fitTo(ObservableValue<Font> font) {
        ColumnWidths widths = new ColumnWidths(table, font);
        widths.set(time, 8.1, 8.1);
        widths.set(who, 6, 11.5);
        widths.set(host, 6, 9);
        widths.set(method, 5.8, 6);
        widths.set(path, 6, 23);
        widths.set(status, 7.2, 7.2);
        widths.set(millis, 4.2, 5);
        widths.leaveOutBelow(36, who);
        widths.leaveOutBelow(30, time);
        widths.leaveOutBelow(25, millis);
    }

    @FXML
    private void initialize() {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setItems(model.listed());
        say(time, exchange -> wireText.time(exchange.time()));
        say(who, exchange -> wireText.who(exchange));
        say(method, exchange -> exchange.request().method());
        say(host, WireText::host);
        path.setCellFactory(column -> new PathCell(wireText));
        say(millis, exchange -> WireText.millis(exchange.outcome().took()));
        status.setCellFactory(column -> new StatusCell(wireText));
        host.visibleProperty().bind(model.manyHosts());
        List.of(time, who, host, method, path, status, millis)
                .forEach(column -> column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue())));
        copyRequestId.setAccelerator(Shortcut.COPY_ID.keys());
        chosen().subscribe(this::choose);
        table.skinProperty().subscribe(skin -> {
            if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
                rows.positionProperty().subscribe(position -> scroll(position.doubleValue()));
            }
        });
    }

    /** The exchange whose details are wanted; null for none. */
    ReadOnlyObjectProperty<@Nullable Exchange> chosen() {
        return table.getSelectionModel().selectedItemProperty();
    }

    /** Follows the wire again. */
    void showNewest() {
        table.getSelectionModel().clearSelection();
        table.scrollTo(0);
        scroll(0);
    }

    /** Says everything again. */
    void refresh() {
        table.refresh();
    }

    private void say(TableColumn<Exchange, @Nullable Exchange> column, Function<Exchange, String> said) {
        column.setCellFactory(any -> new WireTextCell(said));
    }

    private void choose(@Nullable Exchange exchange) {
        copyCurl.setDisable(exchange == null);
        copyRequestId.setDisable(exchange == null || exchange.requestId().isEmpty());
    }

    private void scroll(double position) {
        model.reading().set(position > 0);
    }

    @FXML
    private void copyCurl() {
        copy(ExchangeCopies.CURL);
    }

    @FXML
    private void copyRequestId() {
        copy(ExchangeCopies.REQUEST_ID);
    }

    @FXML
    private void takeKey(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            showNewest();
            pressed.consume();
        }
    }

    private void copy(ExchangeCopies what) {
        Exchange exchange = chosen().get();
        if (exchange != null) {
            what.copy(exchange);
            announce.accept(what.announcement(wireText.texts()));
        }
    }
}
