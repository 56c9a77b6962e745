package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has ended stays ended when the clock is put back, and nothing else suffers. */
class GoingBackTest {

    @TempDir
    Path folder;

    private WorkshopForTests workshop;
    private Steps steps;

    @BeforeEach
    void start() {
        workshop = WorkshopForTests.startIn(WorkshopOptions.in(folder));
        steps = new Steps(workshop);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void aTokenThatExpiredStaysExpired() {
        String hour = token(60);
        advance("PT1H");
        assertThat(steps.tried(hour)).isEqualTo("401 expired");

        advance("-PT1H");
        assertThat(steps.tried(hour)).isEqualTo("401 expired");
    }

    @Test
    void aTokenThatExpiredWhileNobodyTriedItStaysExpiredAfterAReset() {
        String hour = token(60);
        advance("P7D");
        steps.clock("{\"reset\":true}");
        assertThat(steps.tried(hour)).isEqualTo("401 expired");
    }

    @Test
    void aTokenThatHadNotExpiredLivesOn() {
        String day = token(1440);
        advance("PT23H");
        advance("-PT23H");
        assertThat(steps.tried(day)).isEqualTo("200");
        advance("PT24H");
        assertThat(steps.tried(day)).isEqualTo("401 expired");
    }

    @Test
    void aTokenIssuedAfterGoingBackLivesItsLife() {
        advance("P7D");
        advance("-P7D");
        String hour = token(60);
        assertThat(steps.tried(hour)).isEqualTo("200");
        advance("PT59M");
        assertThat(steps.tried(hour)).isEqualTo("200");
        advance("PT1M");
        assertThat(steps.tried(hour)).isEqualTo("401 expired");
    }

    @Test
    void aLowerPeakDoesNotHideAnEarlierHigherOne() {
        String hour = token(60);
        advance("PT2H");
        advance("-PT2H");
        String later = token(60);
        advance("PT10M");
        advance("-PT10M");
        String last = token(60);

        assertThat(steps.tried(hour)).isEqualTo("401 expired");
        assertThat(steps.tried(later)).isEqualTo("200");
        assertThat(steps.tried(last)).isEqualTo("200");
        advance("PT1H");
        advance("-PT1H");
        assertThat(steps.tried(later)).isEqualTo("401 expired");
        assertThat(steps.tried(last)).isEqualTo("401 expired");
    }

    @Test
    void whatWasExpiredStaysExpiredAfterARestartToo() {
        String hour = token(60);
        advance("PT2H");
        advance("-PT2H");
        String next = token(60);
        close();
        start();
        assertThat(steps.tried(hour)).isEqualTo("401 expired");
        assertThat(steps.tried(next)).isEqualTo("200");
    }

    @Test
    void aRevokedTokenStaysRevoked() {
        String id = steps.identity();
        String token = steps.token(id, "chat");
        advance("PT1H");
        steps.revoke(id);
        advance("-PT2H");
        assertThat(steps.tried(token)).isEqualTo("401 revoked");
    }

    private String token(int minutes) {
        return steps.issue(steps.identity(), "{\"scopes\":[\"chat\"],\"expiresInMinutes\":" + minutes + "}")
                .at("/token");
    }

    private void advance(String by) {
        assertThat(steps.clock("{\"advance\":\"" + by + "\"}").status()).isEqualTo(200);
    }
}
