package org.acsconsole.ui.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.acsconsole.wire.Batch;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Feed;
import org.acsconsole.wire.WireLog;

/**
 * The exchanges that are listed, newest first. They follow the log in batches; while the user reads or has paused, the list
 * stands still and only counts what waits.
 */
final class WireModel implements AutoCloseable {

    private final WireLog log;
    private final Feed feed;
    private final ObservableList<Exchange> all = FXCollections.observableArrayList();
    private final ObservableList<Exchange> seenAll = FXCollections.unmodifiableObservableList(all);
    private final FilteredList<Exchange> listed = new FilteredList<>(all);
    private final ObjectProperty<WireFilter> filter = new SimpleObjectProperty<>(WireFilter.EVERYTHING);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final Set<String> origins = new HashSet<>();
    private final ReadOnlyBooleanWrapper manyHosts = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();

    /**
     * Lists what the log has; on the window's thread, as all methods.
     *
     * @param later runs something on the window's thread in a moment; called from any thread, at most once a moment
     * @param searchText all that the user may search an exchange by
     */
    WireModel(WireLog log, Consumer<Runnable> later, Function<Exchange, String> searchText) {
        this.log = log;
        this.feed = log.follow(() -> later.accept(this::collect));
        filter.subscribe(wanted -> listed.setPredicate(exchange -> wanted.lists(exchange, searchText)));
        paused.subscribe(now -> collect());
        reading.subscribe(now -> collect());
    }

    ObservableList<Exchange> listed() {
        return listed;
    }

    /** All that the filter chooses from. */
    ObservableList<Exchange> all() {
        return seenAll;
    }

    ObjectProperty<WireFilter> filter() {
        return filter;
    }

    BooleanProperty paused() {
        return paused;
    }

    /** Whether the user looks at something that must not move. */
    BooleanProperty reading() {
        return reading;
    }

    /** Whether the exchanges since the last clearing went to several services, as those of several profiles do. */
    ReadOnlyBooleanProperty manyHosts() {
        return manyHosts.getReadOnlyProperty();
    }

    /** How many exchanges came since the list stands still. */
    ReadOnlyLongProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    void clear() {
        log.clear();
        take();
        all.clear();
        origins.clear();
        manyHosts.set(false);
    }

    /** Ends the following. */
    @Override
    public void close() {
        feed.close();
    }

    private void collect() {
        if (paused.get() || reading.get()) {
            waiting.set(feed.waiting());
        } else {
            take();
        }
    }

    private void take() {
        Batch batch = feed.take();
        int kept = all.size();
        while (kept > 0 && all.get(kept - 1).id() < batch.firstKept()) {
            kept--;
        }
        all.remove(kept, all.size());
        List<Exchange> newestFirst = new ArrayList<>(batch.added().reversed());
        newestFirst.forEach(exchange -> origins.add(exchange.request().origin()));
        manyHosts.set(origins.size() > 1);
        all.addAll(0, newestFirst);
        waiting.set(0);
    }
}
