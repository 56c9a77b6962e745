package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests that wait for their latency are in nobody's way. */
class LatencyTest {

    private static final int WAITING = 100;

    @Test
    void manyThatWaitHoldUpNeitherOthersNorTheEnd() {
        List<RawHttp> connections = new ArrayList<>();
        long start;
        try (WorkshopForTests workshop = WorkshopForTests.start()) {
            Steps steps = new Steps(workshop);
            steps.control("PUT", "faults", "{\"latencyMillis\":20000}");
            byte[] create = Signed.request("POST", "/identities" + Steps.VERSION)
                    .key(workshop.accessKey())
                    .bytes();
            for (int i = 0; i < WAITING; i++) {
                connections.add(new RawHttp(workshop).send(create));
            }
            start = System.nanoTime();
            assertThat(steps.control("GET", "identities", "").body()).startsWith("{\"value\":[]");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(connections.getFirst().reply().status()).isEqualTo(201);
        connections.forEach(RawHttp::close);
    }
}
