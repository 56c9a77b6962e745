package org.acsconsole.workshop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.acsconsole.workshop.clock.ClockHighWaterMarks;
import org.acsconsole.workshop.clock.ClockSchedule;
import org.acsconsole.workshop.clock.ClockState;

/** Keeps the clock in one row, and its high-water marks. */
public final class ClockStore implements ClockState.Keeper {

    private final GroupCommit commits;
    private final ClockState kept;

    ClockStore(Connection connection, GroupCommit commits) throws SQLException {
        this.commits = commits;
        try (Statement statement = connection.createStatement()) {
            kept = new ClockState(schedule(statement), highWaterMarks(statement));
        }
        connection.commit();
    }

    /** What the file held when it was opened. */
    @Override
    public ClockState load() {
        return kept;
    }

    @Override
    public void save(ClockState state) {
        commits.run(connection -> {
            write(connection, state);
            return true;
        });
    }

    private static void write(StateConnection connection, ClockState state) throws SQLException {
        ClockSchedule schedule = state.schedule();
        PreparedStatement setSchedule = connection.prepare(
                "INSERT OR REPLACE INTO clock (id, wall, service, rate, frozen) VALUES (1, ?, ?, ?, ?)");
        setSchedule.setLong(1, Micros.of(schedule.wall()));
        setSchedule.setLong(2, Micros.of(schedule.service()));
        setSchedule.setInt(3, schedule.rate());
        setSchedule.setBoolean(4, schedule.frozen());
        setSchedule.executeUpdate();
        connection.prepare("DELETE FROM clock_peak").executeUpdate();
        PreparedStatement insertMark =
                connection.prepare("INSERT INTO clock_peak (placed_at, reached, put_to) VALUES (?, ?, ?)");
        for (Map.Entry<Long, ClockHighWaterMarks.HighWaterMark> mark :
                state.highWaterMarks().all().entrySet()) {
            insertMark.setLong(1, mark.getKey());
            insertMark.setLong(2, Micros.of(mark.getValue().reached()));
            insertMark.setLong(3, Micros.of(mark.getValue().putTo()));
            insertMark.executeUpdate();
        }
    }

    private static ClockSchedule schedule(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT wall, service, rate, frozen FROM clock")) {
            return rows.next()
                    ? new ClockSchedule(
                            Micros.toInstant(rows.getLong(1)),
                            Micros.toInstant(rows.getLong(2)),
                            rows.getInt(3),
                            rows.getBoolean(4))
                    : ClockSchedule.AS_THE_WALL;
        }
    }

    private static ClockHighWaterMarks highWaterMarks(Statement statement) throws SQLException {
        NavigableMap<Long, ClockHighWaterMarks.HighWaterMark> all = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT placed_at, reached, put_to FROM clock_peak")) {
            while (rows.next()) {
                all.put(
                        rows.getLong(1),
                        new ClockHighWaterMarks.HighWaterMark(
                                Micros.toInstant(rows.getLong(2)), Micros.toInstant(rows.getLong(3))));
            }
        }
        return new ClockHighWaterMarks(all);
    }
}
