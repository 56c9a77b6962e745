package org.acsconsole.azure;

import static org.acsconsole.azure.ScriptedServer.answer;
import static org.acsconsole.azure.ScriptedServer.hangUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.wire.Body;
import org.acsconsole.wire.Caller;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.ExchangeOutcome;
import org.acsconsole.wire.Signing;
import org.acsconsole.wire.WireLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the wire sees of a service that is not ours. */
final class TapPolicyTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final String CREATED = "{\"identity\":{\"id\":"
            + "\"8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502\"}}";

    private final WireLog wire = new WireLog();
    private final ScriptedServer server = new ScriptedServer(AUTHORITY.serverFor("localhost"));
    private final AzureIdentityService service = new AzureIdentityService(
            AzureConnection.of(server.endpoint(), new AccessKey("MDEyMzQ1Njc4OWFiY2RlZg=="))
                    .trustingOnly(AUTHORITY.pem())
                    .waiting(Duration.ofSeconds(5), Duration.ofSeconds(20)),
            wire::record);

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void anExchangeIsSeenAsItWasSentAndAnswered() {
        server.then(answer(201, CREATED, "MS-CV: from-the-service"));
        service.create(UUID.randomUUID());
        Exchange seen = wire.snapshot().getFirst();
        assertThat(seen.caller().kind()).isEqualTo(Caller.Kind.CONSOLE);
        assertThat(seen.request().url()).startsWith(server.endpoint() + "/identities?api-version=");
        assertThat(seen.request().body().text()).isEqualTo("{}");
        assertThat(seen.requestId()).isEqualTo("from-the-service");
        assertThat(seen.outcome()).isInstanceOfSatisfying(ExchangeOutcome.Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(201);
            assertThat(answered.body()).isEqualTo(new Body(Body.Kind.JSON, CREATED, CREATED.length(), true));
        });
        assertThat(seen.signing().verdict()).isEqualTo(Signing.Verdict.UNTOLD);
        assertThat(seen.signing().client()).startsWith("POST\n/identities?api-version=");
    }

    @Test
    void everyTryIsSeen() {
        server.then(answer(500, "{}", "Retry-After: 0")).then(answer(204, ""));
        service.revoke(
                UUID.randomUUID(),
                new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502"));
        assertThat(wire.snapshot()).extracting(seen -> seen.status().orElse(0)).containsExactly(500, 204);
    }

    @Test
    void aConnectionThatIsLostIsSeenAsAFailure() {
        server.then(hangUp());
        assertThat(catchThrowableOfType(FaultException.class, () -> service.create(UUID.randomUUID())))
                .isNotNull();
        assertThat(wire.snapshot())
                .singleElement()
                .extracting(Exchange::outcome)
                .isInstanceOfSatisfying(
                        ExchangeOutcome.Unanswered.class,
                        unanswered ->
                                assertThat(unanswered.reason()).isEqualTo(Reason.of(TransportProblem.CONNECTION_LOST)));
    }

    @Test
    void aRequestThatIsCancelledIsSeenAsAFailure() throws InterruptedException {
        server.then(ScriptedServer.silence());
        Thread caller = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(() -> service.create(UUID.randomUUID()))
                        .isInstanceOf(FaultException.class));
        server.awaitSilence();
        caller.interrupt();
        caller.join();
        assertThat(wire.snapshot())
                .singleElement()
                .extracting(Exchange::outcome)
                .isInstanceOfSatisfying(
                        ExchangeOutcome.Unanswered.class,
                        unanswered -> assertThat(unanswered.reason()).isEqualTo(Reason.of(TransportProblem.CANCELLED)));
    }
}
