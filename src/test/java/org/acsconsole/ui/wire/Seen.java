package org.acsconsole.ui.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.wire.Header;
import org.acsconsole.wire.Observation;
import org.acsconsole.wire.Signing;

/** Exchanges as an attendee, the console and a workshop service make them. */
final class Seen {

    static final String ID = "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502";
    static final String SIGNED =
            "POST\n/identities?api-version=2023-10-01\nMon, 23 Nov 2026 09:30:00 GMT;localhost;47DEQpj8HBSa=";

    private static final String AUTHORIZATION =
            "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=xyz";

    private Seen() {}

    static Observation byConsole(String target) {
        return observation(
                "acs-identity-console", target, 201, new Signing(Signing.Verdict.ACCEPTED, null, List.of(SIGNED)));
    }

    /** A request of the console to another service than the usual one. */
    static Observation byConsoleAt(String origin, String target) {
        Observation usual = byConsole(target);
        Observation.Sent sent = usual.request();
        return new Observation(
                usual.time(),
                usual.took(),
                new Observation.Sent(sent.method(), origin, sent.target(), sent.headers(), sent.body()),
                usual.ending(),
                usual.signing());
    }

    static Observation byPython(String target, int status) {
        return observation("azsdk-python-communication-identity/1.5.0 Python/3.11", target, status, Signing.NONE);
    }

    /** A request of the Java SDK that the service signed otherwise. */
    static Observation refused(String service) {
        return observation(
                "azsdk-java-azure-communication-identity/1.4.10 (25)",
                "/identities?api-version=2023-10-01",
                401,
                new Signing(Signing.Verdict.WRONG, null, List.of(service)),
                new Header("x-ms-hmac-string-to-sign-base64", base64(SIGNED)));
    }

    /** A request of the Python SDK, which does not say what it signed. */
    static Observation refusedWithoutSaying(String service) {
        return observation(
                "azsdk-python-communication-identity/1.5.0",
                "/identities?api-version=2023-10-01",
                401,
                new Signing(Signing.Verdict.WRONG, null, List.of(service)));
    }

    /** A request of the console that the service refused with a 401 and this code. */
    static Observation refusedOfConsole(String target, String code) {
        Observation answered = byConsole(target);
        return new Observation(
                answered.time(),
                answered.took(),
                answered.request(),
                new Observation.Ending.Answer(
                        401,
                        List.of(new Header("Content-Type", "application/json")),
                        bytes("{\"error\":{\"code\":\"" + code + "\",\"message\":\"No.\"}}")),
                Signing.NONE);
    }

    /** The same, begun at another time. */
    static Observation at(Observation seen, Instant time) {
        return new Observation(time, seen.took(), seen.request(), seen.ending(), seen.signing());
    }

    /** A request of the console that got no answer. */
    static Observation unanswered(String target, TransportProblem why) {
        Observation answered = byConsole(target);
        return new Observation(
                answered.time(),
                answered.took(),
                answered.request(),
                new Observation.Ending.Failure(Reason.of(why)),
                Signing.NONE);
    }

    private static Observation observation(
            String userAgent, String target, int status, Signing signing, Header... more) {
        List<Header> headers = new ArrayList<>(List.of(
                new Header("User-Agent", userAgent),
                new Header("Authorization", AUTHORIZATION),
                new Header("Content-Type", "application/json")));
        headers.addAll(List.of(more));
        return new Observation(
                Instant.parse("2026-11-23T09:30:00.125Z"),
                Duration.ofMillis(3),
                new Observation.Sent(
                        "POST",
                        "https://localhost:8443",
                        target,
                        headers,
                        bytes("{\"createTokenWithScopes\":[\"chat\"]}")),
                new Observation.Ending.Answer(
                        status,
                        List.of(new Header("MS-CV", "cv-" + status)),
                        bytes("{\"identity\":{\"id\":\"" + ID + "\"},\"accessToken\":{\"token\":\"secret-value\"}}")),
                signing);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
