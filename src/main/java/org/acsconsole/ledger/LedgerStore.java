package org.acsconsole.ledger;

import java.util.Optional;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Profile;

/**
 * The ledgers of all profiles, in one file or in a database that several computers share.
 *
 * <p>All methods block, may be called from any thread, and throw {@link FaultException} with a
 * {@link org.acsconsole.identity.Fault.OfLedger}.
 */
public interface LedgerStore extends AutoCloseable {

    /**
     * The ledger of the profile: that of its {@link Profile#ledgerKey}, whatever name and endpoint it had before; what was written
     * for the profile while its resource was unknown is merged into it.
     */
    Ledger of(Profile profile);

    /** The profile of that name as it was when its ledger was last asked for. */
    Optional<Profile> lastOpened(String name);

    /** Everything that was handed in is written before this returns. */
    @Override
    void close();
}
