package org.acsconsole.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.UUID;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.NewIdentityGrant;
import org.acsconsole.identity.TokenGrant;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.identity.TokenTrial.Verdict;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.workshop.WorkshopForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way: our service, the SDK, HTTPS, and the workshop service, which checks every signature. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LifeOfAnIdentityTest {

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final AzureIdentityService service = at(workshop.connectionString());

    @BeforeAll
    void connect() {
        service.check();
    }

    @AfterAll
    void stop() {
        workshop.close();
    }

    @Test
    void anIdentityIsCreatedInTheResourceOfTheService() {
        var answer = service.create(UUID.randomUUID());
        assertThat(answer.value().resource()).isEqualTo(workshop.resourceId());
        assertThat(answer.requestId()).isNotBlank();
    }

    @Test
    void anIdentityComesWithItsFirstToken() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        NewIdentityGrant grant = service.createWithToken(
                        UUID.randomUUID(), EnumSet.of(TokenScope.CHAT), TokenLifetime.ofMinutes(90))
                .value();
        assertThat(grant.token().expiresAt())
                .isBetween(before.plus(Duration.ofMinutes(90)), Instant.now().plus(Duration.ofMinutes(91)));
        assertThat(trial(grant.token()).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenOfEveryScopeIsIssuedThoughTheSdkDoesNotKnowTheJoinScopes(TokenScope scope) {
        IdentityId id = service.create(UUID.randomUUID()).value();
        TokenTrial trial = trial(service.issue(UUID.randomUUID(), id, EnumSet.of(scope), TokenLifetime.SHORTEST)
                .value());
        boolean chat = scope.wireName().startsWith("chat");
        assertThat(trial.verdict()).isEqualTo(chat ? Verdict.ACCEPTED : Verdict.INCONCLUSIVE);
    }

    @Test
    void revokeEndsWhatWasIssuedAndNotWhatIsIssuedThereafter() {
        IdentityId id = service.create(UUID.randomUUID()).value();
        TokenGrant old = issue(id);
        service.revoke(UUID.randomUUID(), id);
        TokenGrant fresh = issue(id);
        assertThat(trial(old)).isEqualTo(new TokenTrial(Verdict.REFUSED, 401, "revoked"));
        assertThat(trial(fresh).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void deleteEndsTheIdentityAndItsTokens() {
        IdentityId id = service.create(UUID.randomUUID()).value();
        TokenGrant token = issue(id);
        service.delete(UUID.randomUUID(), id);
        assertThat(trial(token)).isEqualTo(new TokenTrial(Verdict.REFUSED, 401, "deleted"));
        assertThat(faultOf(() -> service.revoke(UUID.randomUUID(), id))).isInstanceOf(Fault.IdentityNotFound.class);
        assertThat(faultOf(() -> service.delete(UUID.randomUUID(), id))).isInstanceOf(Fault.IdentityNotFound.class);
        assertThat(faultOf(() -> issue(id))).isInstanceOf(Fault.IdentityNotFound.class);
    }

    @Test
    void aForgedTokenIsRefused() {
        assertThat(service.tryToken(new TokenValue("a.b.c")).value())
                .isEqualTo(new TokenTrial(Verdict.REFUSED, 401, "forged"));
    }

    @Test
    void anIdentityOfAnotherResourceIsRefused() {
        IdentityId foreign =
                new IdentityId("8:acs:11111111-1111-1111-1111-111111111111_00000006-19e0-2727-80f5-8b3a0d003502");
        assertThat(faultOf(() -> service.revoke(UUID.randomUUID(), foreign))).isInstanceOf(Fault.WrongResource.class);
    }

    @Test
    void aWrongKeyIsReported() {
        AzureIdentityService stranger =
                at("endpoint=" + workshop.endpoint() + ";accesskey=d3Jvbmcga2V5IG9mIG5vIHJlc291cmNl");
        assertThat(faultOf(stranger::check)).isInstanceOf(Fault.WrongKey.class);
        assertThat(faultOf(() -> stranger.create(UUID.randomUUID()))).isInstanceOf(Fault.WrongKey.class);
    }

    @Test
    void theAddressInNumbersIsAsGoodAsTheName() {
        URI numbers = URI.create("https://127.0.0.1:" + workshop.port());
        at("endpoint=" + numbers + ";accesskey=" + workshop.accessKey()).check();
    }

    private TokenGrant issue(IdentityId id) {
        return service.issue(
                        UUID.randomUUID(), id, EnumSet.of(TokenScope.CHAT, TokenScope.VOIP), TokenLifetime.SHORTEST)
                .value();
    }

    private TokenTrial trial(TokenGrant token) {
        return service.tryToken(token.value()).value();
    }

    private static Fault faultOf(Runnable call) {
        return catchThrowableOfType(FaultException.class, call::run).fault();
    }

    private AzureIdentityService at(String connectionString) {
        try {
            String authority = Files.readString(workshop.caCertificate());
            return new AzureIdentityService(
                    AzureConnection.parse(connectionString).trustingOnly(authority));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
