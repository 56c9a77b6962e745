package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;

/**
 * The end of a profile's chain of events while a transaction appends to it; its new place is written once, before the commit.
 *
 * <p>It is read when the transaction first writes for the profile. A database that several computers share locks it from then on,
 * so that issue, revoke and delete are in one order for all.
 */
final class ChainHead implements Runnable {

    private static final String APPEND = """
            INSERT INTO event (profile, position, kind, key, at, operator, operation, identity, detail, outcome, code,
                request_id, took_nanos, reason, job, hash)
            VALUES (:profile, :position, :kind, :key, :at, :operator, :operation, :identity, :detail, :outcome, :code,
                :request_id, :took_nanos, :reason, :job, :hash)
            """;

    private final Transaction transaction;
    private final long profile;
    private final EventHash hashes = new EventHash();
    private long position;
    private byte[] hash;
    private boolean resourceKnown;
    private boolean appended;

    private ChainHead(Transaction transaction, long profile, ResultSet row) throws SQLException {
        this.transaction = transaction;
        this.profile = profile;
        position = row.getLong("head_position");
        hash = row.getBytes("head_hash");
        resourceKnown = row.getString("resource") != null;
    }

    /** What is written for a profile is in one order for all consoles: each waits for the end of the chain. */
    static Consumer<Transaction> inOrder(long profile, Consumer<Transaction> work) {
        return transaction -> {
            of(transaction, profile);
            work.accept(transaction);
        };
    }

    static ChainHead of(Transaction transaction, long profile) {
        return transaction.shared(ChainHead.class, profile, () -> read(transaction, profile));
    }

    private static ChainHead read(Transaction transaction, long profile) {
        return transaction
                .sql("SELECT head_position, head_hash, resource FROM profile WHERE seq = :profile FOR UPDATE")
                .bind("profile", profile)
                .one(row -> new ChainHead(transaction, profile, row));
    }

    /** Appends the event and answers its position. */
    long append(Event event) {
        position++;
        hash = hashes.of(hash, position, event);
        BoundStatement insert = transaction.sql(APPEND);
        event.bindTo(insert);
        insert.bind("profile", profile)
                .bind("position", position)
                .bind("hash", hash)
                .execute();
        appended = true;
        return position;
    }

    /** Keeps which resource the profile talks to, if that was not known yet. */
    void learnResource(String resource) {
        if (!resourceKnown) {
            transaction
                    .sql("UPDATE profile SET resource = :resource WHERE seq = :profile AND resource IS NULL")
                    .bind("profile", profile)
                    .bind("resource", resource)
                    .execute();
            resourceKnown = true;
        }
    }

    @Override
    public void run() {
        if (appended) {
            transaction
                    .sql("UPDATE profile SET head_position = :position, head_hash = :hash WHERE seq = :profile")
                    .bind("profile", profile)
                    .bind("position", position)
                    .bind("hash", hash)
                    .execute();
        }
    }

    /** As an event of another chain names it. */
    String name() {
        return position + ":" + EventHash.hex(hash);
    }
}
