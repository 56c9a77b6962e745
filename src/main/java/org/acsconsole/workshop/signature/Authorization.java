package org.acsconsole.workshop.signature;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.acsconsole.secret.SecretHeader;
import org.acsconsole.workshop.http.HttpCall;
import org.jspecify.annotations.Nullable;

/** The header {@code HMAC-SHA256 SignedHeaders=a;b;c&Signature=…}, read. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Authorization(List<String> signedHeaders, byte[] signature) {

    private static final String SCHEME = "HMAC-SHA256 ";
    private static final String HEADERS = "SignedHeaders=";
    private static final String SIGNATURE = "Signature=";
    private static final int MOST_HEADERS = 16;
    private static final Set<String> USUAL = Set.of("x-ms-date", "date", "host", "x-ms-content-sha256");

    static @Nullable Authorization parse(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        List<String> names = null;
        byte[] signature = null;
        for (String part : header.substring(SCHEME.length()).trim().split("&", 8)) {
            if (part.startsWith(HEADERS)) {
                names = List.of(part.substring(HEADERS.length())
                        .toLowerCase(Locale.ROOT)
                        .split(";", MOST_HEADERS));
            } else if (part.startsWith(SIGNATURE)) {
                signature = base64(part.substring(SIGNATURE.length()));
            }
        }
        return names == null || signature == null ? null : new Authorization(names, signature);
    }

    boolean signs(String header) {
        return signedHeaders.contains(header);
    }

    /** The date header that is signed; {@code Date} may stand for {@code x-ms-date}. */
    @Nullable
    String dateHeader() {
        return signs("x-ms-date") ? "x-ms-date" : signs("date") ? "date" : null;
    }

    /** The values of the signed headers, in their order, with the given host. */
    String values(HttpCall call, String host) {
        return values(call, host, (name, value) -> value);
    }

    /** The same, and of headers that no client has to sign without the secrets. */
    String loggableValues(HttpCall call, String host) {
        return values(
                call, host, (name, value) -> USUAL.contains(name) ? value : SecretHeader.valueWithout(name, value));
    }

    private String values(HttpCall call, String host, BinaryOperator<String> shown) {
        StringBuilder values = new StringBuilder();
        for (String name : signedHeaders) {
            String value = name.equals("host") ? host : call.header(name);
            values.append(values.isEmpty() ? "" : ";").append(value == null ? "" : shown.apply(name, value));
        }
        return values.toString();
    }

    private static byte @Nullable [] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
