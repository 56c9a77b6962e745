package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.azure.communication.common.CommunicationUserIdentifier;
import com.azure.communication.identity.CommunicationIdentityAsyncClient;
import com.azure.communication.identity.CommunicationIdentityClient;
import com.azure.communication.identity.CommunicationIdentityClientBuilder;
import com.azure.communication.identity.models.CommunicationTokenScope;
import com.azure.communication.identity.models.CommunicationUserIdentifierAndToken;
import com.azure.communication.identity.models.GetTokenForTeamsUserOptions;
import com.azure.core.credential.AccessToken;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The unmodified Azure SDK for Java against the service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AzureSdkTest {

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);

    @AfterAll
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void theSyncClientLivesAnIdentitysLife(String host) {
        CommunicationIdentityClient client = builder(host).buildClient();
        CommunicationUserIdentifier user = client.createUser();
        AccessToken first = client.getToken(user, List.of(CommunicationTokenScope.CHAT), Duration.ofHours(1));
        assertThat(first.getExpiresAt().toInstant()).isBefore(Instant.now().plus(Duration.ofMinutes(61)));
        assertThat(steps.tried(first.getToken())).isEqualTo("200");

        client.revokeTokens(user);
        assertThat(steps.tried(first.getToken())).isEqualTo("401 revoked");
        AccessToken second = client.getToken(user, List.of(CommunicationTokenScope.fromString("chat.join")));
        assertThat(steps.tried(second.getToken())).isEqualTo("200");

        client.deleteUser(user);
        assertThat(steps.tried(second.getToken())).isEqualTo("401 deleted");
        assertThatThrownBy(() -> client.getToken(user, List.of(CommunicationTokenScope.CHAT)))
                .asInstanceOf(type(HttpResponseException.class))
                .satisfies(failure ->
                        assertThat(failure.getResponse().getStatusCode()).isEqualTo(404));
    }

    @Test
    void theAsyncClientLivesAnIdentitysLife() {
        CommunicationIdentityAsyncClient client = builder("localhost").buildAsyncClient();
        CommunicationUserIdentifierAndToken made = client.createUserAndToken(
                        List.of(CommunicationTokenScope.CHAT, CommunicationTokenScope.VOIP))
                .block();
        assertThat(made).isNotNull();
        String token = made.getUserToken().getToken();
        assertThat(steps.tried(token)).isEqualTo("200");

        client.revokeTokens(made.getUser()).block();
        assertThat(steps.tried(token)).isEqualTo("401 revoked");
        client.deleteUser(made.getUser()).block();
        assertThat(steps.tried(token)).isEqualTo("401 deleted");
    }

    @Test
    void theTeamsExchangeGivesAToken() {
        Instant end = Instant.now().plusSeconds(3000);
        String entra = Entra.token("appid", Entra.APP, Entra.USER, end);
        AccessToken token = builder("localhost")
                .buildClient()
                .getTokenForTeamsUser(new GetTokenForTeamsUserOptions(entra, Entra.APP, Entra.USER));

        assertThat(token.getExpiresAt().toEpochSecond()).isEqualTo(end.getEpochSecond());
    }

    @Test
    void aRefusalOfTheMomentIsTriedAgain() {
        steps.control("PUT", "faults", "{\"failNext\":{\"count\":1,\"kind\":\"503\"}}");
        int before = count();
        builder("localhost").buildClient().createUser();
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void aCreationWhoseAnswerGotLostIsMadeTwiceByTheUsualRetries() {
        steps.control("PUT", "faults", "{\"failNext\":{\"count\":1,\"kind\":\"lost-answer\"}}");
        int before = count();
        builder("localhost").buildClient().createUser();
        assertThat(count()).isEqualTo(before + 2);
    }

    @Test
    void theTimesAreThoseOfTheServicesClock() {
        steps.clock("{\"advance\":\"P3D\"}");
        CommunicationIdentityClient client = builder("localhost").buildClient();
        AccessToken token = client.getToken(client.createUser(), List.of(CommunicationTokenScope.CHAT));
        assertThat(Duration.between(Instant.now(), token.getExpiresAt()))
                .isBetween(Duration.ofDays(4).minusMinutes(1), Duration.ofDays(4));
        steps.clock("{\"reset\":true}");
    }

    private int count() {
        return steps.control("GET", "identities?limit=1000", "")
                .json()
                .path("value")
                .size();
    }

    private CommunicationIdentityClientBuilder builder(String host) {
        HttpClient http = new JdkHttpClientBuilder(
                        java.net.http.HttpClient.newBuilder().sslContext(RawHttp.trusting(workshop.caCertificate())))
                .build();
        return new CommunicationIdentityClientBuilder()
                .connectionString(workshop.connectionString().replace("localhost", host))
                .httpClient(http);
    }
}
