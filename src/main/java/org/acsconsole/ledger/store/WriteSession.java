package org.acsconsole.ledger.store;

/** The connection on which one thread writes, one transaction after the other. */
public interface WriteSession extends AutoCloseable {

    Transaction begin();

    /** Returns when the transaction survives a power cut. */
    void commit(Transaction transaction);

    /** Ends a transaction that failed, however far it came. */
    void rollback();

    @Override
    void close();
}
