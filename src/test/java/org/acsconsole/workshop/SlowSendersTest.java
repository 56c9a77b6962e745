package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.acsconsole.workshop.http.HttpLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Senders that stop in the middle, or give a byte now and then, are ended in a bounded time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowSendersTest {

    private static final String HEAD = "POST /identities?api-version=2022-10-01 HTTP/1.1\r\nHost: localhost\r\n";

    private final WorkshopForTests workshop = WorkshopForTests.start(options ->
            options.withLimits(new HttpLimits(1000, 1000, 100, Duration.ofMillis(400), Duration.ofSeconds(1))));

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void aSenderThatStopsInTheHeadersIsTimedOut() {
        assertTimedOut(HEAD);
        assertTimedOut("POST /ident");
    }

    @Test
    void aSenderThatStopsInTheBodyIsTimedOut() {
        assertTimedOut(HEAD + "Content-Length: 10\r\n\r\n{");
        assertTimedOut(HEAD + "Content-Length: 10\r\n\r\n");
        assertTimedOut(HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nab");
    }

    @Test
    void aSenderThatStopsInATooLongBodyLearnsThatItIsTooLong() {
        try (RawHttp http = new RawHttp(workshop)) {
            RawHttp.Reply reply = http.send(HEAD + "Content-Length: 3000\r\n\r\n" + "x".repeat(2000))
                    .reply();
            assertThat(reply.error()).startsWith("413 RequestEntityTooLarge | ");
        }
    }

    @Test
    void aSenderThatDribblesHeadersIsTimedOut() {
        assertDribblerTimedOut(HEAD + "slow: ");
    }

    @Test
    void aSenderThatDribblesABodyIsTimedOut() {
        assertDribblerTimedOut(HEAD + "Content-Length: 900\r\n\r\n");
    }

    @Test
    void aHundredSendersThatStopHoldUpNoOther() {
        RawHttp[] stopped = new RawHttp[100];
        for (int i = 0; i < stopped.length; i++) {
            stopped[i] = new RawHttp(workshop).send(HEAD + "Content-Length: 10\r\n\r\n{");
        }

        assertThat(new Steps(workshop).create("").status()).isEqualTo(201);
        for (RawHttp http : stopped) {
            assertThat(http.reply().status()).isEqualTo(408);
            http.close();
        }
    }

    private void assertTimedOut(String start) {
        try (RawHttp http = new RawHttp(workshop)) {
            assertThat(http.send(start).reply().error()).startsWith("408 RequestTimeout | ");
            assertThat(http.isAtEnd()).isTrue();
        }
    }

    /** The bytes come far more often than the limit, so that only a limit on the whole can end it. */
    private void assertDribblerTimedOut(String start) {
        try (RawHttp http = new RawHttp(workshop)) {
            http.send(start);
            AtomicBoolean answered = new AtomicBoolean();
            CompletableFuture<Void> dribble = CompletableFuture.runAsync(() -> {
                while (!answered.get() && http.trySend("x".getBytes(StandardCharsets.US_ASCII))) {
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            });
            assertThat(http.reply().status()).isEqualTo(408);
            answered.set(true);
            dribble.join();
        }
    }
}
