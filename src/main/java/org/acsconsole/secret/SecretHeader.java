package org.acsconsole.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** This class removes secrets from the headers of requests and responses. */
public final class SecretHeader {

    /** The header in which the Java SDK sends the string that it signed, in Base64. */
    public static final String SIGNED_STRING = "x-ms-hmac-string-to-sign-base64";

    private static final List<String> AUTHORIZATIONS = List.of("authorization", "proxy-authorization");

    private SecretHeader() {}

    /** Returns the value without its secrets; the value of a header that is named like a secret is masked as a whole. */
    public static String valueWithout(String header, String value) {
        String name = header.toLowerCase(Locale.ROOT);
        if (AUTHORIZATIONS.contains(name)) {
            return authorization(value);
        }
        if (name.equals(SIGNED_STRING)) {
            String signed = decodedWithout(value);
            return signed == null
                    ? SecretText.MASK
                    : Base64.getEncoder().encodeToString(signed.getBytes(StandardCharsets.UTF_8));
        }
        return SecretNames.isSecret(name) ? SecretText.MASK : SecretText.withoutMentioned(value);
    }

    /** Returns the decoded text without its secrets; null if it is not Base64. */
    public static @Nullable String decodedWithout(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            return SecretText.withoutParameters(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Keeps the scheme, and for ACS's own scheme the names of the signed headers. */
    private static String authorization(String value) {
        String trimmed = value.strip();
        int space = trimmed.indexOf(' ');
        String scheme = space < 0 ? "" : trimmed.substring(0, space);
        if (!scheme.matches("[A-Za-z][A-Za-z0-9-]{0,31}")) {
            return SecretText.MASK;
        }
        String parameters = trimmed.substring(space + 1);
        int end = parameters.indexOf('&');
        String signed = end < 0 ? "" : parameters.substring(0, end);
        return signed.matches("SignedHeaders=[a-z0-9;-]{1,200}")
                ? scheme + " " + SecretText.withoutLookalikes(signed) + "&Signature=" + SecretText.MASK
                : scheme + " " + SecretText.MASK;
    }
}
