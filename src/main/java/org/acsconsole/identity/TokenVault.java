package org.acsconsole.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The values of the tokens that this console issued, in memory and until it closes. */
public final class TokenVault {

    private final Map<TokenFingerprint, TokenValue> values = new ConcurrentHashMap<>();
    private final Map<TokenFingerprint, TokenValue> lent = new ConcurrentHashMap<>();

    /** Empty for a token that an earlier run or another console issued. */
    public Optional<TokenValue> value(IssuedToken token) {
        return Optional.ofNullable(values.get(token.fingerprint()));
    }

    /** Lends a token of Microsoft Entra ID to the exchange that names it, which takes it; until then it can be taken back. */
    public TokenFingerprint lend(TokenValue entraToken) {
        TokenFingerprint name = TokenFingerprint.of(entraToken);
        lent.put(name, entraToken);
        return name;
    }

    /** Returns the token that was lent, and forgets it; empty if it was taken before. */
    public Optional<TokenValue> take(TokenFingerprint entraToken) {
        return Optional.ofNullable(lent.remove(entraToken));
    }

    void clear() {
        values.clear();
    }

    void keep(TokenFingerprint fingerprint, TokenValue value) {
        values.put(fingerprint, value);
    }
}
