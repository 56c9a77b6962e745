package org.acsconsole.token;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.token.DecodedToken.Decoded;
import org.acsconsole.token.DecodedToken.Opaque;
import org.jspecify.annotations.Nullable;

/** A token search finds the readable and the encrypted tokens within a longer text. */
final class TokenSearch {

    /** A JSON object in base64 begins with {@code ey} or {@code ew}; its length is bounded so that a search of any text is short. */
    private static final Pattern DOTTED = Pattern.compile("e[yw][\\w+/-]{2,2000}+=*(\\.[\\w+/-]*+=*){2,4}");

    private static final Pattern FIRST_THREE = Pattern.compile("[^.]*\\.[^.]*\\.[^.]*");
    /** The names that Azure's REST API and SDKs give the expiry, with a date, or with seconds as in Python. */
    private static final Pattern EXPIRES_ON = Pattern.compile(
            "(?i)expires_?on\\b[\"']?\\s*[:=]\\s*[\"']?(?:([0-9]{10})\\b|([0-9-]{10}T[0-9:.]+(?:Z|[+-][0-9:]{5})))");

    private TokenSearch() {}

    /** Returns the different tokens in the text, in their order. */
    static Set<String> in(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        Matcher dotted = DOTTED.matcher(text);
        int from = 0;
        while (dotted.find(from)) {
            String token = tokenAt(dotted.group());
            from = token.isEmpty() ? dotted.start() + 1 : dotted.start() + token.length();
            tokens.add(token);
        }
        tokens.remove("");
        return tokens;
    }

    /**
     * Returns the token to take of those in a text and those in the same text without its white space; empty if there is none. Without
     * white space a token that was broken into lines is whole, but another may have grown by the word that came after it.
     */
    static String better(Set<String> spaced, Set<String> unspaced) {
        String found = first(spaced);
        String joined = first(unspaced);
        return found.isEmpty() || (hasWholeSignature(joined) && !hasWholeSignature(found)) ? joined : found;
    }

    /** Returns the expiry of a token that the text says beside it; null if there is none. */
    static @Nullable Instant expiresOn(String text) {
        Matcher expiry = EXPIRES_ON.matcher(text);
        if (!expiry.find()) {
            return null;
        }
        try {
            return expiry.group(1) != null
                    ? Instant.ofEpochSecond(Long.parseLong(expiry.group(1)))
                    : OffsetDateTime.parse(expiry.group(2)).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String tokenAt(String dotted) {
        if (isToken(dotted)) {
            return dotted;
        }
        Matcher three = FIRST_THREE.matcher(dotted);
        return three.lookingAt() && isToken(three.group()) ? three.group() : "";
    }

    private static boolean isToken(String text) {
        DecodedToken decoded = DecodedToken.of(new TokenValue(text));
        return decoded instanceof Decoded || decoded.equals(new Opaque(DecodedToken.Reason.FIVE_PARTS));
    }

    private static boolean hasWholeSignature(String token) {
        return !token.isEmpty()
                && DecodedToken.of(new TokenValue(token)) instanceof Decoded decoded
                && Finding.RSA_SIGNATURES.contains(decoded.signature());
    }

    private static String first(Set<String> tokens) {
        return tokens.stream().findFirst().orElse("");
    }
}
