package org.acsconsole.azure;

import static org.acsconsole.azure.ScriptedServer.answer;
import static org.acsconsole.azure.ScriptedServer.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Fault.OutcomeUnknown;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.TokenValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An interrupt truly ends a call, and what is reported of it afterwards is true. */
final class CancellationTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final IdentityId ID =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");

    private final ScriptedServer server = new ScriptedServer(AUTHORITY.serverFor("localhost"));
    private final AzureIdentityService service = at(server.endpoint());

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aCreateCancelledAfterItWasSentIsUnknownAndItsConnectionIsClosed() throws Exception {
        server.then(silence()).then(answer(201, "{}"));
        assertThat(faultWhenCancelledInSilence(() -> service.create(UUID.randomUUID())))
                .isEqualTo(new OutcomeUnknown(OutcomeUnknown.Cause.CANCELLED));
        assertThat(server.clientLeaves()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRevokeCancelledAfterItWasSentIsUnknownAndNotRepeated() throws Exception {
        server.then(silence()).then(answer(204, ""));
        assertThat(faultWhenCancelledInSilence(() -> service.revoke(UUID.randomUUID(), ID)))
                .isEqualTo(new OutcomeUnknown(OutcomeUnknown.Cause.CANCELLED));
        assertThat(server.clientLeaves()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aTrialCancelledIsJustCancelled() throws Exception {
        server.then(silence());
        assertThat(faultWhenCancelledInSilence(() -> service.tryToken(new TokenValue("a.b.c"))))
                .isEqualTo(new Fault.Cancelled());
        assertThat(server.clientLeaves()).isTrue();
    }

    @Test
    void aCheckCancelledWhileItWaitsForTheServiceToBeLessBusyIsCancelled() throws Exception {
        server.then(answer(429, "", "Retry-After: 5")).then(answer(204, ""));
        assertThat(faultWhenCancelledBetweenTries(service::check)).isEqualTo(new Fault.Cancelled());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aDeleteCancelledAfterTheServiceFailedAtItIsUnknown() throws Exception {
        server.then(answer(500, "", "Retry-After: 4")).then(answer(204, ""));
        assertThat(faultWhenCancelledBetweenTries(() -> service.delete(UUID.randomUUID(), ID)))
                .isEqualTo(new OutcomeUnknown(OutcomeUnknown.Cause.CANCELLED));
        assertThat(server.requests()).hasSize(1);
    }

    private static Fault faultWhenCancelledBetweenTries(Runnable asked) throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(RetryPolicy.class);
        CountDownLatch waits = new CountDownLatch(1);
        Appender<ILoggingEvent> ear = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                waits.countDown();
            }
        };
        ear.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(ear);
        try {
            Cancellable call = new Cancellable(asked);
            assertThat(waits.await(20, TimeUnit.SECONDS)).isTrue();
            return call.cancel();
        } finally {
            log.setLevel(null);
            log.detachAppender(ear);
        }
    }

    @Test
    void aCreateCancelledBeforeTheConnectionIsMadeIsCancelled() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            AzureIdentityService connecting = at(URI.create("https://localhost:" + mute.getLocalPort()));
            Cancellable call = new Cancellable(() -> connecting.create(UUID.randomUUID()));
            try (Socket connection = mute.accept()) {
                assertThat(connection.getInputStream().read())
                        .as("the first byte of a TLS record")
                        .isEqualTo(22);
                assertThat(call.cancel()).isEqualTo(new Fault.Cancelled());
                connection.getInputStream().readAllBytes();
            }
        }
    }

    @Test
    void aThreadInterruptedBeforehandSendsNothingAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        FaultException reported = catchThrowableOfType(FaultException.class, () -> service.create(UUID.randomUUID()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(reported.fault()).isEqualTo(new Fault.Cancelled());
        assertThat(server.requests()).isEmpty();
    }

    private Fault faultWhenCancelledInSilence(Runnable asked) throws Exception {
        Cancellable call = new Cancellable(asked);
        server.awaitSilence();
        return call.cancel();
    }

    private static AzureIdentityService at(URI endpoint) {
        return new AzureIdentityService(
                AzureConnection.of(endpoint, new AccessKey("a2V5")).trustingOnly(AUTHORITY.pem()));
    }

    /** A call on a thread of its own. */
    private static final class Cancellable {

        private final CompletableFuture<Fault> fault = new CompletableFuture<>();
        private final Thread thread;

        Cancellable(Runnable call) {
            thread = Thread.ofVirtual().start(() -> {
                try {
                    call.run();
                    fault.completeExceptionally(new AssertionError("the call was answered"));
                } catch (FaultException e) {
                    fault.complete(e.fault());
                }
            });
        }

        Fault cancel() throws Exception {
            thread.interrupt();
            return fault.get(20, TimeUnit.SECONDS);
        }
    }
}
