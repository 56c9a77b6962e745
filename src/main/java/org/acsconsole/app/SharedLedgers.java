package org.acsconsole.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.settings.ProfileSetting;

/** The ledgers of this process: each opened when it is first needed, shared by all profiles that are kept there, closed at the end. */
final class SharedLedgers implements AutoCloseable {

    private final String usual;
    private final Map<String, LedgerStore> open = new HashMap<>();

    /** @param usual where the profiles that say nothing are kept: the path of a file, or the address of a database */
    SharedLedgers(String usual) {
        this.usual = usual;
    }

    /**
     * Opens the profile's ledger at the first call; one that failed is tried again at the next.
     *
     * @throws FaultException if it cannot be opened
     */
    synchronized LedgerStore of(ProfileSetting profile) {
        return open.computeIfAbsent(Objects.requireNonNullElse(profile.ledger(), usual), LedgerStores::open);
    }

    @Override
    public synchronized void close() {
        open.values().forEach(LedgerStore::close);
        open.clear();
    }
}
