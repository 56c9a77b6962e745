package org.acsconsole.wire;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** This class holds one log a resource, so that no profile shows, exports or drops the exchanges of another. */
public final class WireLogs {

    private final ConcurrentMap<String, WireLog> logs = new ConcurrentHashMap<>();

    /** Returns the log of the resource with this ledger key, which is the same at every call. */
    public WireLog of(String ledgerKey) {
        return logs.computeIfAbsent(ledgerKey, key -> new WireLog());
    }
}
