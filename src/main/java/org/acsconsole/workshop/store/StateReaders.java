package org.acsconsole.workshop.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A few reading connections, lent one at a time. */
final class StateReaders {

    private static final int COUNT = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final List<Reader> all = new ArrayList<>();
    private final BlockingQueue<Reader> free = new ArrayBlockingQueue<>(COUNT);

    StateReaders(Path file) throws SQLException {
        for (int i = 0; i < COUNT; i++) {
            Reader reader = new Reader(file);
            all.add(reader);
            free.add(reader);
        }
    }

    /** Something to read. */
    interface Query<T> {
        T from(Reader reader) throws SQLException;
    }

    <T> T read(Query<T> query) {
        Reader reader = borrow();
        try {
            return query.from(reader);
        } catch (SQLException e) {
            reader.discard(e);
            throw new StoreException(e);
        } finally {
            free.add(reader);
        }
    }

    void close() throws SQLException {
        for (Reader reader : all) {
            reader.close();
        }
    }

    private Reader borrow() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(e);
        }
    }
}
