package org.acsconsole.ui.shell;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.EntraClient;
import org.acsconsole.workshop.protocol.FailNext;
import org.acsconsole.workshop.protocol.FailShare;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.FaultsInForce;
import org.acsconsole.workshop.protocol.NetworkState;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** What a workshop service says that has every fault in force and a clock far ahead. */
final class SampleWorkshop {

    /** Its access key. */
    static final String KEY = "c2VjcmV0";

    private SampleWorkshop() {}

    static ObservedWorkshop in(Path folder) {
        Instant now = Instant.now();
        return new ObservedWorkshop(
                new WorkshopAddress(
                        URI.create("https://localhost:8443/"),
                        "endpoint=https://localhost:8443/;accesskey=" + KEY,
                        folder.resolve("ca.pem"),
                        "secret",
                        "00000000-1111-2222-3333-444444444444",
                        new EntraClient(EntraClient.TENANT, "55555555-6666-7777-8888-999999999999", "secret")),
                new ClockReading(now.plus(Duration.ofHours(26)), now, 600, false),
                new FaultsInForce(
                        800,
                        100,
                        new FailNext(3, FaultKind.LOST_ANSWER),
                        new FailShare(20, FaultKind.UNAVAILABLE),
                        Duration.ofMinutes(15),
                        Stream.of("create", "issue", "createAndIssue", "revoke", "delete")
                                .map(each -> new FaultsInForce.Usage(each, 400, 1_000, 30_000, 20_000))
                                .toList()),
                NetworkState.CLOSED);
    }
}
