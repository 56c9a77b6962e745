package org.acsconsole.workshop.api;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The token that a client asks for, checked. */
record TokenRequestBody(List<String> scopes, Duration lifetime) {

    private static final Set<String> JOIN_SCOPES = Set.of("chat.join", "chat.join.limited", "voip.join");
    private static final String FIRST_VERSION_WITH_JOIN_SCOPES = "2023-10-01";
    private static final int LEAST_MINUTES = 60;
    private static final int MOST_MINUTES = 1440;

    TokenRequestBody {
        scopes = scopes.stream().distinct().toList();
    }

    /** Reads what both create and issue may say; no scopes if none are given. */
    static TokenRequestBody read(JsonBody body, String scopesField, String version, boolean strict) {
        List<String> scopes = body.texts(scopesField);
        List<String> known = scopes == null ? List.of() : scopes;
        for (String scope : known) {
            requireKnown(scope, scopesField, version, strict);
        }
        return new TokenRequestBody(known, lifetime(body.wholeNumber("expiresInMinutes"), version));
    }

    private static void requireKnown(String scope, String scopesField, String version, boolean strict) {
        String target = Character.toUpperCase(scopesField.charAt(0)) + scopesField.substring(1);
        boolean join = JOIN_SCOPES.contains(scope);
        if (!join && !scope.equals("chat") && !scope.equals("voip")) {
            throw GuessedAnswers.unknownScope(scope, target);
        }
        if (join && strict && version.compareTo(FIRST_VERSION_WITH_JOIN_SCOPES) < 0) {
            throw GuessedAnswers.scopeOfALaterVersion(scope, version, target);
        }
    }

    private static Duration lifetime(@Nullable Number minutes, String version) {
        if (minutes == null || version.compareTo(GuessedAnswers.FIRST_VERSION_WITH_LIFETIME) < 0) {
            return Duration.ofMinutes(MOST_MINUTES);
        }
        if (minutes instanceof BigInteger
                || minutes.longValue() < LEAST_MINUTES
                || minutes.longValue() > MOST_MINUTES) {
            throw RecordedAnswers.lifetimeOutOfRange(minutes, LEAST_MINUTES, MOST_MINUTES);
        }
        return Duration.ofMinutes(minutes.longValue());
    }
}
