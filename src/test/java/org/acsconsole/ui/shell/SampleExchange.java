package org.acsconsole.ui.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.wire.Header;
import org.acsconsole.wire.Observation;
import org.acsconsole.wire.Signing;

/** An exchange about an identity, whose signature was refused: it fills every part of the wire screen. */
final class SampleExchange {

    private SampleExchange() {}

    static Observation of(IdentityId id) {
        byte[] body = ("{\"identity\":{\"id\":\"" + id.value() + "\"}}").getBytes(StandardCharsets.UTF_8);
        String target = "/identities/" + id.value() + "/:issueAccessToken?api-version=2025-06-30";
        return new Observation(
                Instant.EPOCH,
                Duration.ofMillis(3),
                new Observation.Sent(
                        "POST",
                        "https://localhost:8443",
                        target,
                        List.of(
                                new Header("x-ms-date", "Wed, 25 Nov 2026 16:00:00 GMT"),
                                new Header("Host", "localhost:8443")),
                        body),
                new Observation.Ending.Answer(
                        401, List.of(new Header("x-ms-request-id", "1b5cc06b-f352-4571-b1e6-d9b259b7c776")), body),
                new Signing(
                        Signing.Verdict.WRONG,
                        "POST\n" + target + "\nx;y;z",
                        List.of("POST\n" + target + "\nx;localhost;z")));
    }
}
