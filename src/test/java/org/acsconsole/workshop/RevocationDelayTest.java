package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revoke that takes its time, as on Azure; the service's clock stands until a test moves it. */
class RevocationDelayTest {

    @TempDir
    Path folder;

    private WorkshopForTests workshop;
    private Steps steps;
    private String id;

    @BeforeEach
    void start() {
        open();
        steps.clock("{\"frozen\":true}");
        delay("PT15M");
        id = steps.identity();
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void theTokensAreAcceptedUntilTheTimeHasPassed() {
        String token = steps.token(id, "chat");
        steps.revoke(id);
        assertThat(steps.tried(token)).isEqualTo("200");
        advance("PT14M59S");
        assertThat(steps.tried(token)).isEqualTo("200");
        advance("PT1S");
        assertThat(steps.tried(token)).isEqualTo("401 revoked");
    }

    @Test
    void aTokenIssuedAfterTheRevokeSurvives() {
        steps.revoke(id);
        String token = steps.token(id, "chat");
        advance("PT15M");
        assertThat(steps.tried(token)).isEqualTo("200");
    }

    @Test
    void everyRevokeEndsTheTokensBeforeItInItsOwnTime() {
        String first = steps.token(id, "chat");
        steps.revoke(id);
        advance("PT10M");
        String second = steps.token(id, "chat");
        steps.revoke(id);
        advance("PT5M");
        assertThat(steps.tried(first)).isEqualTo("401 revoked");
        assertThat(steps.tried(second)).isEqualTo("200");
        advance("PT10M");
        assertThat(steps.tried(second)).isEqualTo("401 revoked");
    }

    @Test
    void whatWasPromisedHoldsWhenTheDelayIsSwitchedOffAndAfterARestart() {
        String token = steps.token(id, "chat");
        steps.revoke(id);
        steps.control("DELETE", "faults", "");
        workshop.close();
        open();
        assertThat(steps.tried(token)).isEqualTo("200");
        advance("PT15M");
        assertThat(steps.tried(token)).isEqualTo("401 revoked");
    }

    @Test
    void aRevokeWithoutDelayEndsThemAtOnce() {
        String token = steps.token(id, "chat");
        steps.revoke(id);
        delay("PT0S");
        steps.revoke(id);
        assertThat(steps.tried(token)).isEqualTo("401 revoked");
    }

    @Test
    void aTokenThatWasSeenRevokedStaysSoWhenTheClockIsPutBack() {
        String token = steps.token(id, "chat");
        steps.revoke(id);
        advance("PT20M");
        advance("-PT10M");
        assertThat(steps.tried(token)).isEqualTo("401 revoked");
    }

    @Test
    void deletingTheIdentityDoesNotWait() {
        String token = steps.token(id, "chat");
        steps.revoke(id);
        steps.delete(id);
        assertThat(steps.tried(token)).isEqualTo("401 deleted");
    }

    @Test
    void anotherIdentityIsNotConcerned() {
        String token = steps.token(steps.identity(), "chat");
        steps.revoke(id);
        advance("PT15M");
        assertThat(steps.tried(token)).isEqualTo("200");
    }

    @Test
    void theListShowsWhenTheRevokeTakesEffect() {
        Instant now = steps.now();
        assertThat(listed("revokeTakesEffectOn")).isEqualTo("null");
        steps.revoke(id);
        assertThat(time("tokensRevokedOn")).isEqualTo(now);
        assertThat(time("revokeTakesEffectOn")).isEqualTo(now.plus(Duration.ofMinutes(15)));
        delay("PT0S");
        steps.revoke(id);
        assertThat(time("revokeTakesEffectOn")).isEqualTo(now);
    }

    private Instant time(String field) {
        return OffsetDateTime.parse(listed(field)).toInstant();
    }

    private String listed(String field) {
        return steps.control("GET", "identities", "").at("/value/0/" + field);
    }

    private void open() {
        workshop = WorkshopForTests.startIn(WorkshopOptions.in(folder));
        steps = new Steps(workshop);
    }

    private void delay(String span) {
        assertThat(steps.control("PUT", "faults", "{\"revocationDelay\":\"" + span + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private void advance(String by) {
        assertThat(steps.clock("{\"advance\":\"" + by + "\"}").status()).isEqualTo(200);
    }
}
