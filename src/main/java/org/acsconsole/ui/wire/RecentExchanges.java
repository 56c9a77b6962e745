package org.acsconsole.ui.wire;

import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.WireLogs;

/** The last exchanges, for a screen that shows beside them what made them. Follows the log of the profile in use until it is closed. */
public final class RecentExchanges implements AutoCloseable {

    private final WireText wireText;
    private final WireModel model;
    private final RecentExchangesView view;
    private final Parent root;

    public RecentExchanges(ScreenContext context, WireLogs wires) {
        this(context, wires, WireScreen::inAMoment);
    }

    RecentExchanges(ScreenContext context, WireLogs wires, Consumer<Runnable> later) {
        wireText = new WireText(context.texts(), ZoneId.systemDefault(), context.presenting());
        model = new WireModel(WireScreen.shown(context, wires), later, wireText::searchText);
        view = new RecentExchangesView(model, wireText, context.views(), context.presenting());
        root = context.views().load(view);
    }

    public Parent root() {
        return root;
    }

    /** Newest first. */
    public ObservableList<Exchange> all() {
        return model.all();
    }

    /** Marks the exchanges that are wanted, those to come too, and shows the newest of them. */
    public void mark(Predicate<Exchange> wanted) {
        view.mark(wanted);
    }

    /** The exchange on one line: what was asked, the status, and how long it took. */
    public Node lineOf(Exchange exchange) {
        Label request = new Label(wireText.shortRequest(exchange));
        request.getStyleClass().add("mono");
        request.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        request.setMinWidth(0);
        Pill status = new Pill(wireText.status(exchange), WireText.tone(exchange));
        status.setMinWidth(Region.USE_PREF_SIZE);
        Label took = new Label(WireText.millis(exchange) + " ms");
        took.getStyleClass().add("muted");
        took.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(request, status, took);
        line.getStyleClass().add("row");
        return line;
    }

    @Override
    public void close() {
        model.close();
    }
}
