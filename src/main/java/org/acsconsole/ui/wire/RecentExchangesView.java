package org.acsconsole.ui.wire;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** The last exchanges in a short table, and under it what went over the wire in the chosen one. */
final class RecentExchangesView {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final WireModel model;
    private final WireText wireText;
    private final ObservableBooleanValue presenting;
    private Predicate<Exchange> wanted = exchange -> false;

    @FXML
    private Label title;

    @FXML
    private TableView<Exchange> table;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> time;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> request;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> status;

    @FXML
    private TableColumn<Exchange, @Nullable Exchange> millis;

    @FXML
    private Node messages;

    @FXML
    private TextArea asked;

    @FXML
    private TextArea answered;

    RecentExchangesView(WireModel model, WireText wireText, ObservableBooleanValue presenting) {
        this.model = model;
        this.wireText = wireText;
        this.presenting = presenting;
    }

    @FXML
    private void initialize() {
        table.setItems(model.listed());
        table.setRowFactory(made -> new MarkedRow());
        say(time, exchange -> wireText.second(exchange.time()));
        say(request, wireText::shortRequest);
        say(millis, exchange -> WireText.millis(exchange.outcome().took()));
        status.setCellFactory(column -> new StatusCell(wireText));
        List.of(time, request, status, millis)
                .forEach(column -> column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue())));
        keep(time, 5.2);
        keep(status, 4.9);
        keep(millis, 3.8);
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

    /** As wide as so many ems, whatever the size of the text. */
    private void keep(TableColumn<?, ?> column, double ems) {
        column.minWidthProperty().bind(title.fontProperty().map(font -> ems * font.getSize()));
        column.maxWidthProperty().bind(column.minWidthProperty());
    }

    private void say(TableColumn<Exchange, @Nullable Exchange> column, Function<Exchange, String> said) {
        column.setCellFactory(any -> new WireTextCell(said));
    }

    /** Shows the newest exchange that is marked; what the user chose stays. */
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
