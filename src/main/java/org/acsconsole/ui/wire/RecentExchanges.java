package org.acsconsole.ui.wire;

import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.WireLog;

/** The last exchanges, for a screen that shows beside them what made them. Follows the log until it is closed. */
public final class RecentExchanges implements AutoCloseable {

    private final WireText wireText;
    private final WireModel model;
    private final RecentExchangesView view;
    private final Parent root;

    public RecentExchanges(ScreenContext context, WireLog log) {
        this(context, log, WireScreen::inAMoment);
    }

    RecentExchanges(ScreenContext context, WireLog log, Consumer<Runnable> later) {
        wireText = new WireText(context.texts(), ZoneId.systemDefault(), context.presenting());
        model = new WireModel(log, later, wireText::searchText);
        view = new RecentExchangesView(model, wireText, context.presenting());
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

    /** The exchange on one line. */
    public Node lineOf(Exchange exchange) {
        return new ExchangeLine(exchange, wireText);
    }

    @Override
    public void close() {
        model.close();
    }
}
