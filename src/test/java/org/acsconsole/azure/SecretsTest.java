package org.acsconsole.azure;

import static org.acsconsole.azure.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenValue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Neither the key nor a token is in anything that is logged or thrown, though all logs are on. */
final class SecretsTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final String KEY = "VGhpc0lzVGhlU2VjcmV0S2V5T2ZUaGVUZXN0cw==";
    private static final String TOKEN = "eyJTRUNSRVQi.eyJUT0tFTiI.c2lnbmF0dXJl";
    private static final IdentityId ID =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger noisy = (Logger) LoggerFactory.getLogger("com.azure.core.http.jdk.httpclient.JdkHttpClient");
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final Recorder recorder = new Recorder();
    private final ScriptedServer server = new ScriptedServer(AUTHORITY.serverFor("localhost"));
    private final AzureIdentityService service = new AzureIdentityService(
            AzureConnection.of(server.endpoint(), new AccessKey(KEY)).trustingOnly(AUTHORITY.pem()));

    @BeforeEach
    void record() {
        recorder.start();
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        root.addAppender(recorder);
        root.setLevel(Level.TRACE);
        noisy.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() throws IOException {
        root.setLevel(Level.WARN);
        noisy.setLevel(Level.ERROR);
        root.detachAppender(recorder);
        others.forEach(root::addAppender);
        server.close();
    }

    @Test
    void aWholeLifeLeavesNoSecretBehind() {
        String token = "{\"token\":\"" + TOKEN + "\",\"expiresOn\":\"2099-01-10T14:18:20.1501519+00:00\"}";
        String identity = "\"identity\":{\"id\":\"" + ID + "\"}";
        server.then(answer(201, "{" + identity + ",\"accessToken\":" + token + "}"))
                .then(answer(200, token))
                .then(answer(200, token))
                .then(answer(200, "{\"value\":[]}"))
                .then(answer(401, ""))
                .then(answer(204, ""))
                .then(answer(204, ""));
        service.createWithToken(UUID.randomUUID(), EnumSet.of(TokenScope.CHAT), TokenLifetime.SHORTEST);
        service.issue(UUID.randomUUID(), ID, EnumSet.of(TokenScope.VOIP_JOIN), TokenLifetime.SHORTEST);
        service.exchange(new TokenValue(TOKEN), UUID.randomUUID(), UUID.randomUUID());
        service.tryToken(new TokenValue(TOKEN));
        service.tryToken(new TokenValue(TOKEN));
        service.revoke(UUID.randomUUID(), ID);
        service.delete(UUID.randomUUID(), ID);
        assertThat(server.requests()).hasSize(7);
        assertNoSecretIn(recorder.text());
    }

    @Test
    void answersThatQuoteATokenWhereItDoesNotBelongLeaveNoSecretBehind() {
        for (String rubbish : List.of(
                TOKEN, "{\"token\":" + TOKEN + "}", "{\"token\":\"" + TOKEN + "\",\"expiresOn\":\"" + TOKEN + "\"}")) {
            server.then(answer(200, rubbish));
            assertNoSecretIn(thrownBy(
                    () -> service.issue(UUID.randomUUID(), ID, EnumSet.of(TokenScope.CHAT), TokenLifetime.SHORTEST)));
        }
        server.then(answer(200, TOKEN, "Content-Type: text/plain"));
        assertNoSecretIn(thrownBy(
                () -> service.issue(UUID.randomUUID(), ID, EnumSet.of(TokenScope.CHAT), TokenLifetime.SHORTEST)));
        server.then(answer(500, TOKEN));
        assertNoSecretIn(thrownBy(() -> service.create(UUID.randomUUID())));
        assertNoSecretIn(thrownBy(() -> service.tryToken(new TokenValue(TOKEN + "\n"))));
        assertNoSecretIn(recorder.text());
    }

    private static String thrownBy(ThrowingCallable call) {
        StringWriter text = new StringWriter();
        catchThrowableOfType(FaultException.class, call).printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void assertNoSecretIn(String text) {
        assertThat(text).isNotEmpty();
        for (String secret : List.of(KEY, "VGhpc0lzVGhl", "ThisIsThe", "eyJTRUNSRVQi", "eyJUT0tFTiI", "c2lnbmF0dXJl")) {
            assertThat(text).doesNotContain(secret);
        }
    }

    /** Keeps every line with its stack trace. */
    private static final class Recorder extends AppenderBase<ILoggingEvent> {

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage() + event.getMDCPropertyMap());
            if (event.getThrowableProxy() != null) {
                lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }

        String text() {
            return String.join("\n", lines);
        }
    }
}
