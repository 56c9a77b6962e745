package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.ChainCheck.Damage;
import org.acsconsole.identity.ChainStart;
import org.acsconsole.identity.EventMark;
import org.acsconsole.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/** Walks the chain of a profile's events, a page at a time, and names the first event that is not as it was written. */
record EventChain(Store store, long profile) {

    private static final int PAGE = 1_000;
    private static final String READ = "SELECT position, hash, " + String.join(", ", Event.COLUMNS)
            + " FROM event WHERE profile = :profile AND position > :after ORDER BY position LIMIT " + PAGE;
    private static final int FIRST_FIELD = 3;

    /** An event as it is read, with the hash that is kept beside it. */
    private static final class Link {

        private final long position;
        private final byte[] hash;
        private final Event event;

        /** Reads the columns of {@link #READ} by their numbers, for there may be millions of rows. */
        Link(ResultSet row) throws SQLException {
            position = row.getLong(1);
            hash = row.getBytes(2);
            List<@Nullable String> fields = new ArrayList<>(Event.COLUMNS.size());
            for (int i = 0; i < Event.COLUMNS.size(); i++) {
                fields.add(row.getString(FIRST_FIELD + i));
            }
            event = new Event(fields);
        }
    }

    /** Events that are written meanwhile are not looked at. */
    ChainCheck verify(LongConsumer read) {
        EventMark end = end();
        EventHash hashes = new EventHash();
        long reached = 0;
        byte[] hash = EventHash.first();
        for (List<Link> page = page(Long.MIN_VALUE); !page.isEmpty(); page = page(reached)) {
            for (Link link : page) {
                if (reached == end.position()) {
                    return end().position() > end.position() ? ended(end, hash) : broken(reached, Damage.ADDED);
                }
                long expected = reached + 1;
                if (link.position != expected) {
                    return broken(reached, link.position < expected ? Damage.ADDED : Damage.MISSING);
                }
                hash = hashes.of(hash, expected, link.event);
                if (!Arrays.equals(hash, link.hash)) {
                    return broken(reached, Damage.CHANGED);
                }
                reached = expected;
            }
            read.accept(reached);
            store.checkInterrupt();
        }
        return reached < end.position() ? broken(reached, Damage.CUT_OFF) : ended(end, hash);
    }

    /** In hexadecimal; empty if there is no event at that position. */
    String hash(long position) {
        return store.read(statements -> statements
                .sql("SELECT hash FROM event WHERE profile = :profile AND position = :position")
                .bind("profile", profile)
                .bind("position", position)
                .first(row -> EventHash.hex(row.getBytes("hash")))
                .orElse(""));
    }

    /** An activity that has no event in the chain is before its first event in the order of writing. */
    ChainStart start() {
        return store.read(statements -> statements
                .sql("SELECT (SELECT at FROM event WHERE profile = :profile AND position = 1) AS at,"
                        + " count(*) AS uncovered FROM activity WHERE profile = :profile AND tie < 0")
                .bind("profile", profile)
                .one(row -> new ChainStart(Instants.atOrNull(row, "at"), row.getLong("uncovered"))));
    }

    private static ChainCheck ended(EventMark end, byte[] hash) {
        return end.hash().equals(EventHash.hex(hash))
                ? new ChainCheck.Intact(end)
                : new ChainCheck.Broken(end.position(), Damage.CHANGED);
    }

    private static ChainCheck broken(long reached, Damage damage) {
        return new ChainCheck.Broken(reached + 1, damage);
    }

    /** Its end as it is now. */
    EventMark end() {
        return store.read(statements -> statements
                .sql("SELECT head_position, head_hash FROM profile WHERE seq = :profile")
                .bind("profile", profile)
                .one(row -> new EventMark(row.getLong(1), EventHash.hex(row.getBytes(2)))));
    }

    private List<Link> page(long after) {
        return store.read(statements -> statements
                .sql(READ)
                .bind("profile", profile)
                .bind("after", after)
                .list(Link::new));
    }
}
