package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
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

    private record Link(long position, String hash, Event event) {}

    /** Events that are written meanwhile are not looked at. */
    ChainCheck verify(LongConsumer read) {
        EventMark end = end();
        EventHash hashes = new EventHash();
        EventMark reached = new EventMark(0, EventHash.hex(EventHash.first()));
        for (List<Link> page = page(Long.MIN_VALUE); !page.isEmpty(); page = page(reached.position())) {
            for (Link link : page) {
                if (reached.position() == end.position()) {
                    return end().position() > end.position() ? ended(end, reached) : broken(reached, Damage.ADDED);
                }
                Damage damage = damage(link, reached, hashes);
                if (damage != null) {
                    return broken(reached, damage);
                }
                reached = new EventMark(link.position(), link.hash());
            }
            read.accept(reached.position());
            store.checkInterrupt();
        }
        return reached.position() < end.position() ? broken(reached, Damage.CUT_OFF) : ended(end, reached);
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

    private static @Nullable Damage damage(Link link, EventMark before, EventHash hashes) {
        long expected = before.position() + 1;
        if (link.position() != expected) {
            return link.position() < expected ? Damage.ADDED : Damage.MISSING;
        }
        byte[] hash = hashes.of(HexFormat.of().parseHex(before.hash()), expected, link.event());
        return EventHash.hex(hash).equals(link.hash()) ? null : Damage.CHANGED;
    }

    private static ChainCheck ended(EventMark end, EventMark reached) {
        return end.hash().equals(reached.hash())
                ? new ChainCheck.Intact(end)
                : new ChainCheck.Broken(end.position(), Damage.CHANGED);
    }

    private static ChainCheck broken(EventMark reached, Damage damage) {
        return new ChainCheck.Broken(reached.position() + 1, damage);
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
                .list(EventChain::link));
    }

    private static Link link(ResultSet row) throws SQLException {
        List<@Nullable String> fields = new ArrayList<>();
        for (String column : Event.COLUMNS) {
            fields.add(row.getString(column));
        }
        return new Link(row.getLong("position"), EventHash.hex(row.getBytes("hash")), new Event(fields));
    }
}
