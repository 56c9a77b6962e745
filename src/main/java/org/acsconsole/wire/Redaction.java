package org.acsconsole.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes of an observation an exchange that may be kept, shown and exported: no secret is left in it. */
final class Redaction {

    /** Stands where a secret was. */
    static final String MASK = "•••";

    private static final String TOLD_STRING = "x-ms-hmac-string-to-sign-base64";
    private static final List<String> AUTHORIZATIONS = List.of("authorization", "proxy-authorization");

    private Redaction() {}

    /** The exchange, not numbered yet. */
    static Exchange of(Observation seen) {
        Request request = request(seen.request());
        return new Exchange(
                0,
                seen.time(),
                Caller.of(Header.first(request.headers(), "User-Agent").orElse("")),
                request,
                outcome(seen),
                signing(seen));
    }

    private static Request request(Observation.Sent sent) {
        return new Request(
                SecretText.withoutLookalikes(sent.method()),
                SecretText.withoutLookalikes(sent.origin()),
                SecretText.withoutParameters(sent.target()),
                headers(sent.headers()),
                SecretBody.without(sent.body()));
    }

    private static Outcome outcome(Observation seen) {
        return switch (seen.ending()) {
            case Observation.Ending.Answer answer ->
                new Outcome.Answered(
                        seen.took(), answer.status(), headers(answer.headers()), SecretBody.without(answer.body()));
            case Observation.Ending.Failure failure -> new Outcome.Unanswered(seen.took(), failure.reason());
        };
    }

    private static Signing signing(Observation seen) {
        String client = Header.first(seen.request().headers(), TOLD_STRING)
                .map(Redaction::decoded)
                .orElse(null);
        List<String> service = seen.signing().service().stream()
                .map(SecretText::withoutParameters)
                .toList();
        return new Signing(seen.signing().verdict(), client, service);
    }

    private static List<Header> headers(List<Header> headers) {
        return headers.stream()
                .map(header -> new Header(SecretText.withoutLookalikes(header.name()), value(header)))
                .toList();
    }

    private static String value(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (AUTHORIZATIONS.contains(name)) {
            return authorization(header.value());
        }
        if (name.equals(TOLD_STRING)) {
            String told = decoded(header.value());
            return told == null ? MASK : Base64.getEncoder().encodeToString(told.getBytes(StandardCharsets.UTF_8));
        }
        return SecretNames.isSecret(name) ? MASK : SecretText.withoutMentioned(header.value());
    }

    /** Keeps the scheme, and of ACS's own scheme the names of the signed headers. */
    private static String authorization(String value) {
        String trimmed = value.strip();
        int space = trimmed.indexOf(' ');
        String scheme = space < 0 ? "" : trimmed.substring(0, space);
        if (!scheme.matches("[A-Za-z][A-Za-z0-9-]{0,31}")) {
            return MASK;
        }
        String parameters = trimmed.substring(space + 1);
        int end = parameters.indexOf('&');
        String signed = end < 0 ? "" : parameters.substring(0, end);
        return signed.matches("SignedHeaders=[a-z0-9;-]{1,200}")
                ? scheme + " " + SecretText.withoutLookalikes(signed) + "&Signature=" + MASK
                : scheme + " " + MASK;
    }

    private static @Nullable String decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            return SecretText.withoutParameters(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
