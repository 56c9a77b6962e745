package org.acsconsole.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The values of the tokens that this console issued, in memory and until it closes. */
public final class TokenVault {

    private final Map<TokenFingerprint, TokenValue> values = new ConcurrentHashMap<>();

    /** Empty for a token that an earlier run or another console issued. */
    public Optional<TokenValue> value(IssuedToken token) {
        return Optional.ofNullable(values.get(token.fingerprint()));
    }

    void clear() {
        values.clear();
    }

    void keep(TokenFingerprint fingerprint, TokenValue value) {
        values.put(fingerprint, value);
    }
}
