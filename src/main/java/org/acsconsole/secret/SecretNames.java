package org.acsconsole.secret;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** This class decides by its name whether a header, a JSON field or a query parameter carries a secret. */
public final class SecretNames {

    private static final List<String> ENDINGS =
            List.of("token", "key", "sig", "signature", "assertion", "devicecode", "codeverifier");
    private static final List<String> PARTS =
            List.of("secret", "password", "authorization", "cookie", "credential", "connectionstring");

    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]+");

    private SecretNames() {}

    public static boolean isSecret(String name) {
        String bare = PUNCTUATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return ENDINGS.stream().anyMatch(bare::endsWith) || PARTS.stream().anyMatch(bare::contains);
    }
}
