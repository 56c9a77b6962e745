package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import org.acsconsole.workshop.control.WorkshopControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /_workshop/keys}: the public key of the tokens, for who has the control key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysTest {

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void theTokensAreCheckedWithTheKeyThatTheyName() throws ParseException, JOSEException {
        RawHttp.Reply reply = steps.get("/_workshop/keys", "Bearer " + workshop.controlKey());
        assertThat(reply.status()).isEqualTo(200);
        JWKSet keys = JWKSet.parse(reply.json().toString());
        JWSObject token = JWSObject.parse(steps.token(steps.identity(), "chat"));
        JWK key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(keys.getKeys())
                .singleElement()
                .satisfies(only -> assertThat(only.isPrivate()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "Bearer", "Bearer wrong", "Basic eA=="})
    void onlyTheControlKeyOpensIt(String authorization) {
        assertThat(steps.get("/_workshop/keys", authorization).error()).startsWith("401 Denied | ");
    }

    @Test
    void theClientOfTheEndpointsHasThem() throws ParseException {
        try (WorkshopControl control = WorkshopControl.of(workshop.address())) {
            assertThat(JWKSet.parse(control.keys()).getKeys()).hasSize(1);
        }
    }
}
