package org.acsconsole.workshop.api;

import java.util.Optional;
import org.acsconsole.workshop.http.HttpCall;

/** The header {@code Authorization: Bearer …}. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static Optional<String> of(HttpCall call) {
        String header = call.header("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).trim())
                : Optional.empty();
    }
}
