package org.acsconsole.ledger.store;

/** Statements on one connection, which a thread has for itself as long as it works with them. */
public interface Statements {

    /** The statement of that SQL, in which a parameter is written as {@code :name}; its parameters are to be bound. */
    BoundStatement sql(String text);
}
