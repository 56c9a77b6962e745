package org.acsconsole.ui.wire;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.util.Subscription;
import org.acsconsole.wire.Batch;
import org.acsconsole.wire.Dropped;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Feed;
import org.acsconsole.wire.WireLog;

/**
 * The exchanges that are listed, newest first by when they began. They follow the log in batches; while the user reads or has
 * paused, the list stands still and only counts what waits.
 */
final class WireModel implements AutoCloseable {

    private static final Comparator<Exchange> NEWEST_FIRST =
            Comparator.comparing(Exchange::time).thenComparingLong(Exchange::id).reversed();

    private final Consumer<Runnable> later;
    private final ObservableList<Exchange> inOrderOfEnd = FXCollections.observableArrayList();
    private final ObservableList<Exchange> all = new SortedList<>(inOrderOfEnd, NEWEST_FIRST);
    private final FilteredList<Exchange> listed = new FilteredList<>(all);
    private final ObjectProperty<WireFilter> filter = new SimpleObjectProperty<>(WireFilter.EVERYTHING);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final Set<String> origins = new HashSet<>();
    private final ReadOnlyBooleanWrapper manyHosts = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Dropped> dropped = new ReadOnlyObjectWrapper<>(Dropped.NONE);
    private final Subscription following;
    private WireLog log = new WireLog();
    private Feed feed = log.follow(() -> {});

    /**
     * Lists what the log has; on the window's thread, as all methods.
     *
     * @param shown the log that is listed, which may become another
     * @param later runs something on the window's thread in a moment; called from any thread, at most once a moment
     * @param searchText all that the user may search an exchange by
     */
    WireModel(ObservableValue<WireLog> shown, Consumer<Runnable> later, Function<Exchange, String> searchText) {
        this.later = later;
        filter.subscribe(wanted -> listed.setPredicate(exchange -> wanted.lists(exchange, searchText)));
        paused.subscribe(now -> collect());
        reading.subscribe(now -> collect());
        following = shown.subscribe(this::follow);
    }

    ObservableList<Exchange> listed() {
        return listed;
    }

    /** All that the filter chooses from. */
    ObservableList<Exchange> all() {
        return all;
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

    /** Whether the exchanges since the last clearing named the service differently, as attendees on other computers do. */
    ReadOnlyBooleanProperty manyHosts() {
        return manyHosts.getReadOnlyProperty();
    }

    /** How many exchanges came since the list stands still. */
    ReadOnlyLongProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** What the log did not keep of what it had. */
    ReadOnlyObjectProperty<Dropped> dropped() {
        return dropped.getReadOnlyProperty();
    }

    void clear() {
        log.clear();
        take();
        forget();
    }

    /** Ends the following. */
    @Override
    public void close() {
        following.unsubscribe();
        feed.close();
    }

    private void follow(WireLog next) {
        feed.close();
        forget();
        log = next;
        feed = next.follow(() -> later.accept(this::collect));
        take();
    }

    private void forget() {
        inOrderOfEnd.clear();
        origins.clear();
        manyHosts.set(false);
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
        int gone = 0;
        while (gone < inOrderOfEnd.size() && inOrderOfEnd.get(gone).id() < batch.firstKept()) {
            gone++;
        }
        inOrderOfEnd.remove(0, gone);
        batch.added().forEach(exchange -> origins.add(exchange.request().origin()));
        manyHosts.set(origins.size() > 1);
        dropped.set(batch.dropped());
        inOrderOfEnd.addAll(batch.added());
        waiting.set(0);
    }
}
