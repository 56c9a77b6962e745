package org.acsconsole.wire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.acsconsole.secret.SecretText;

/**
 * This class writes a request as a shell script, which signs it with the key in {@code ACS_ACCESS_KEY} or sends the token in
 * {@code ACS_TOKEN}, because the log contains neither.
 */
public final class Curl {

    /** Headers that curl, the signature or the connection set. */
    private static final Set<String> OWN = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "accept-encoding",
            "expect",
            "http2-settings",
            "upgrade",
            "authorization",
            "date",
            "x-ms-date",
            "x-ms-content-sha256",
            "x-ms-hmac-string-to-sign-base64");

    private static final String SIGN = """
            date=$(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S GMT')
            hash=$(printf '%s' "$body" | openssl dgst -sha256 -binary | openssl base64 -A)
            key=$(printf '%s' "$ACS_ACCESS_KEY" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')
            # hmac TEXT: prints its HMAC-SHA256; all users see the arguments of programs, so the key is in none.
            hmac() {
              local inner= outer= pair i
              while ((${#key} < 128)); do key+=00; done
              for ((i = 0; i < 128; i += 2)); do
                printf -v pair '\\\\x%02x' $((16#${key:i:2} ^ 0x36)); inner+=$pair
                printf -v pair '\\\\x%02x' $((16#${key:i:2} ^ 0x5c)); outer+=$pair
              done
              { printf "$inner"; printf '%s' "$1"; } | openssl dgst -sha256 -binary |
                { printf "$outer"; cat; } | openssl dgst -sha256 -binary
            }
            printf -v signed '%s\\n%s\\n%s;%s;%s' "$method" "$target" "$date" "$host" "$hash"
            signature=$(hmac "$signed" | openssl base64 -A)
            """;

    private static final List<String> SIGNATURE_HEADERS =
            List.of("\"x-ms-date: $date\"", "\"x-ms-content-sha256: $hash\"");

    private static final String SIGNATURE =
            "\"Authorization: HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=$signature\"";

    private Curl() {}

    /** Returns a bash script. */
    public static String of(Exchange exchange) {
        Request request = exchange.request();
        String authorization =
                Header.first(request.headers(), "Authorization").orElse("").toLowerCase(Locale.ROOT);
        boolean signed = authorization.startsWith("hmac-sha256");
        boolean bearer = authorization.startsWith("bearer");
        boolean gaps = anySecret(request);
        StringBuilder script = new StringBuilder("#!/usr/bin/env bash\n");
        need(script, signed, "ACS_ACCESS_KEY", "the access key of the resource");
        need(script, bearer, "ACS_TOKEN", "the access token to show");
        need(script, gaps, "ACS_SECRET", "the secret that was removed from this request");
        if (!request.body().whole()) {
            script.append("# The body is incomplete: only its beginning was kept.\n");
        }
        script.append("# For the workshop service, set ACS_CA_FILE to the path of its CA certificate.\n");
        assign(script, "method", request.method());
        assign(script, "target", target(request));
        assign(script, "body", request.body().text());
        if (signed) {
            assign(script, "host", request.origin().replaceFirst("^[a-z]+://", ""));
            script.append(SIGN);
        }
        script.append("curl --silent --show-error --include ${ACS_CA_FILE:+--cacert \"$ACS_CA_FILE\"} \\\n")
                .append("  --globoff --request \"$method\" ")
                .append(quoted(request.origin()))
                .append("\"$target\"");
        headers(script, request, signed, bearer);
        if (request.body().bytes() > 0) {
            script.append(" \\\n  --data-raw \"$body\"");
        }
        if (signed || bearer) {
            script.append(" <<<").append(signed ? SIGNATURE : "\"Authorization: Bearer $ACS_TOKEN\"");
        }
        return script.append('\n').toString();
    }

    /** Returns the text as one word of a POSIX shell; a masked secret is taken from {@code ACS_SECRET}. */
    static String quoted(String text) {
        String literal = "'" + text.replace("'", "'\\''") + "'";
        return literal.replace(SecretText.MASK, "'\"$ACS_SECRET\"'");
    }

    /** Without a slash at its beginning a target would change the host that stands before it. */
    private static String target(Request request) {
        return request.target().startsWith("/") ? request.target() : "/" + request.target();
    }

    private static void headers(StringBuilder script, Request request, boolean signed, boolean bearer) {
        request.headers().stream()
                .filter(header -> !OWN.contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(header -> header(script, quoted(header.name() + ": " + header.value())));
        if (signed) {
            SIGNATURE_HEADERS.forEach(header -> header(script, header));
        }
        if (request.body().bytes() > 0
                && Header.first(request.headers(), "Content-Type").isEmpty()) {
            header(script, "'Content-Type:'"); // else curl adds one of its own
        }
        if (signed || bearer) {
            header(script, "@-"); // from standard input, which other users of the computer cannot see
        }
    }

    private static void header(StringBuilder script, String word) {
        script.append(" \\\n  --header ").append(word);
    }

    private static void assign(StringBuilder script, String name, String value) {
        script.append(name).append('=').append(quoted(value)).append('\n');
    }

    private static void need(StringBuilder script, boolean needed, String variable, String meaning) {
        if (needed) {
            script.append(": \"${")
                    .append(variable)
                    .append(":?Set it to ")
                    .append(meaning)
                    .append("}\"\n");
        }
    }

    private static boolean anySecret(Request request) {
        return request.target().contains(SecretText.MASK)
                || request.body().text().contains(SecretText.MASK)
                || request.headers().stream()
                        .filter(header -> !OWN.contains(header.name().toLowerCase(Locale.ROOT)))
                        .anyMatch(header -> header.value().contains(SecretText.MASK));
    }
}
