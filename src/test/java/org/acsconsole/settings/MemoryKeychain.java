package org.acsconsole.settings;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;

/** A keychain in memory. */
public final class MemoryKeychain implements Keychain {

    /** What it has, by name. */
    public final Map<String, String> secrets = new ConcurrentHashMap<>();

    /** Whether there is a keychain at all. */
    public volatile boolean there = true;

    @Override
    public String find(String name) throws KeychainException {
        check();
        String secret = secrets.get(name);
        if (secret == null) {
            throw new KeychainException(Reason.of(ConnectionProblem.KEYCHAIN_LACKS, name));
        }
        return secret;
    }

    @Override
    public void keep(String name, String secret) throws KeychainException {
        check();
        secrets.put(name, secret);
    }

    @Override
    public boolean isThere() {
        return there;
    }

    private void check() throws KeychainException {
        if (!there) {
            throw new KeychainException(Reason.of(ConnectionProblem.NO_KEYCHAIN));
        }
    }
}
