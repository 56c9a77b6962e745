package org.acsconsole.ui.wire;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.Views;
import org.acsconsole.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** The list of exchanges; tells the model that the user reads while the list is not at its top. */
final class ExchangeTableView {

    private static final String HOST = "wire.column.host";

    private final WireModel model;
    private final WireText wireText;
    private final Consumer<String> announce;

    @FXML
    private TableView<Exchange> table;

    /** @param announce takes what was done, for the status bar */
    ExchangeTableView(WireModel model, WireText wireText, Consumer<String> announce) {
        this.model = model;
        this.wireText = wireText;
        this.announce = announce;
    }

    /** Fills in the columns, sized by the text around the table. */
    void fitTo(Views views, ObservableValue<Font> font) {
        Columns.of(
                        Column.<Exchange>of("wire.column.time", exchange -> wireText.time(exchange.time()))
                                .wide(8.1, 8.1)
                                .leftOutBelow(42),
                        Column.<Exchange>of("wire.column.who", exchange -> wireText.who(exchange.caller()))
                                .wide(9, 14)
                                .leastWithRoom(16, 58),
                        Column.of(HOST, WireText::host)
                                .wide(6, 9)
                                .leftOutBelow(47)
                                .offeredWhile(model.manyHosts()),
                        Column.<Exchange>of(
                                        "wire.column.method",
                                        exchange -> exchange.request().method())
                                .wide(5.8, 6)
                                .leftOutBelow(31)
                                .styled("mono-cell"),
                        Column.showing("wire.column.path", wireText::pathWithUrl)
                                .wide(6, 23)
                                .styled("mono-cell", "path-cell"),
                        Column.showing("wire.column.status", wireText::pill).wide(7.2, 7.2),
                        Column.of("wire.column.millis", WireText::millis)
                                .wide(4.2, 5)
                                .leftOutBelow(34)
                                .styled("number-cell"))
                .fill(table, "wire", views, font);
    }

    @FXML
    private void initialize() {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setItems(model.listed());
        ActionTarget<@Nullable Exchange> target = new ActionTarget<>(wireText.texts(), chosen());
        table.setContextMenu(new ContextMenu());
        for (ExchangeCopies each : ExchangeCopies.values()) {
            table.getContextMenu().getItems().add(target.item(each.action(wireText.texts(), announce)));
        }
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

    private void scroll(double position) {
        model.reading().set(position > 0);
    }

    @FXML
    private void takeKey(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            showNewest();
            pressed.consume();
        }
    }
}
