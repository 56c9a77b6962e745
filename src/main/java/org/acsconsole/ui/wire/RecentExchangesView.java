package org.acsconsole.ui.wire;

import java.util.function.Predicate;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** The last exchanges in a short table, and under it what went over the wire in the chosen one. */
final class RecentExchangesView {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final WireModel model;
    private final WireText wireText;
    private final Views views;
    private final ObservableBooleanValue presenting;
    private Predicate<Exchange> wanted = exchange -> false;

    @FXML
    private Label title;

    @FXML
    private TableView<Exchange> table;

    @FXML
    private Node messages;

    @FXML
    private TextArea asked;

    @FXML
    private TextArea answered;

    RecentExchangesView(WireModel model, WireText wireText, Views views, ObservableBooleanValue presenting) {
        this.model = model;
        this.wireText = wireText;
        this.views = views;
        this.presenting = presenting;
    }

    @FXML
    private void initialize() {
        table.setItems(model.listed());
        table.setRowFactory(made -> new MarkedRow());
        Columns.of(
                        Column.<Exchange>of("wire.column.time", exchange -> wireText.second(exchange.time()))
                                .fixed(5.2),
                        Column.of("wire.recent.request", wireText::shortRequest).styled("mono-cell"),
                        Column.showing("wire.column.status", wireText::pill).fixed(4.9),
                        Column.of("wire.column.millis", WireText::millis)
                                .fixed(3.8)
                                .styled("number-cell"))
                .fill(table, "recent-exchanges", views, title.fontProperty());
        Visibility.roomWhileVisible(messages);
        table.getSelectionModel().selectedItemProperty().subscribe(this::show);
        // after the table's own listener, which moves the selection along
        model.listed().addListener((ListChangeListener<Exchange>) change -> choose());
        presenting.subscribe(now -> {
            table.refresh();
            show(table.getSelectionModel().getSelectedItem());
        });
    }

    void mark(Predicate<Exchange> newWanted) {
        wanted = newWanted;
        table.getSelectionModel().clearSelection();
        table.refresh();
        choose();
    }

    /** Shows the newest exchange that is marked; what a person chose stays. */
    private void choose() {
        if (table.getSelectionModel().isEmpty()) {
            model.listed().stream().filter(wanted).findFirst().ifPresent(table.getSelectionModel()::select);
        }
    }

    private void show(@Nullable Exchange exchange) {
        messages.setVisible(exchange != null);
        asked.setText(exchange == null ? "" : wireText.request(exchange));
        answered.setText(exchange == null ? "" : wireText.answer(exchange));
    }

    /** A row that stands out if it is marked. */
    private final class MarkedRow extends TableRow<Exchange> {

        @Override
        protected void updateItem(@Nullable Exchange exchange, boolean empty) {
            super.updateItem(exchange, empty);
            pseudoClassStateChanged(MARKED, exchange != null && !empty && wanted.test(exchange));
        }
    }
}
