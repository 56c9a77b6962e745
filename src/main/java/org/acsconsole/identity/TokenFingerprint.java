package org.acsconsole.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The SHA-256 of a token's text in lower-case hex: what the ledger keeps instead of the token. */
public record TokenFingerprint(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public TokenFingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex");
        }
    }

    /** Reads one; empty if the text has another form. */
    public static Optional<TokenFingerprint> parse(String hex) {
        return FORM.matcher(hex).matches() ? Optional.of(new TokenFingerprint(hex)) : Optional.empty();
    }

    public static TokenFingerprint of(TokenValue token) {
        try {
            byte[] text = token.reveal().getBytes(StandardCharsets.UTF_8);
            return new TokenFingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
