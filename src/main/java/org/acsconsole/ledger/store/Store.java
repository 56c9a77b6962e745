package org.acsconsole.ledger.store;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.acsconsole.identity.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * A database with the ledgers of all profiles, which several consoles may have open at a time.
 *
 * <p>All methods block, may be called from any thread, and throw {@link FaultException} with a
 * {@link org.acsconsole.identity.Fault.OfLedger}; a mistake of the caller's is thrown as what it is.
 */
public interface Store extends AutoCloseable {

    /** Returns where it is, as a user may see it. */
    String place();

    /** Reads, without waiting for those who write. */
    <T> T read(Function<Statements, T> question);

    /**
     * Writes, all or nothing. When it returns, what was written survives a power cut; writes of several callers may share a commit.
     * An interrupt does not stop it.
     */
    default void write(Consumer<Transaction> work) {
        write(work, () -> {});
    }

    /**
     * Writes as above.
     *
     * @param interrupted is called, on the caller's thread, if the caller is interrupted while it waits
     */
    void write(Consumer<Transaction> work, Runnable interrupted);

    /**
     * Runs work that may write very many identities, inside a transaction.
     *
     * @param check throws if the work is not wanted any more
     */
    default void inBulk(Transaction transaction, Runnable check, Runnable work) {
        work.run();
    }

    /** Throws why nothing can be written now; it does not wait for who has the lock. */
    void checkWritable();

    /** A number that is 0 first, and another one each time after anybody but this store wrote; asking costs next to nothing. */
    long changes(long profile);

    /** The number of this console among those that have the database open; null if it has none. */
    @Nullable
    Long console();

    /** Whether the console of that number has ended for sure; one that runs is never taken for gone. */
    boolean isGone(long console);

    SearchIndex search();

    /** The clock that the ledger's times are on: {@code own}, or that of a database which several computers share. */
    InstantSource clock(InstantSource own);

    Limits limits();

    /** Ends long reading whose result nobody waits for any more. */
    void checkInterrupt();

    /** Everything that was handed in is written before this returns. */
    @Override
    void close();
}
