package org.acsconsole.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.common.FxTaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list and its counts follow the service's clock, wherever that turns out to be. */
final class IdentitiesModelTest {

    private final SettableWorkspace here;
    private final IdentitiesModel model =
            new IdentitiesModel(new FxTaskRunner(Runnable::run, Runnable::run), failure -> {
                throw new AssertionError(failure);
            });

    IdentitiesModelTest(@TempDir Path folder) {
        here = new SettableWorkspace(folder);
        here.workspace()
                .controller()
                .createWithToken(IdentityDetails.NONE, Set.of(TokenScope.CHAT), TokenLifetime.ofMinutes(60));
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void whatWasCountedBeforeTheServicesClockWasHeardIsCountedAgain() {
        model.open(here.workspace());
        assertThat(live()).isEqualTo(1);
        assertThat(liveInTheRow()).isEqualTo(1);
        hear(SettableWorkspace.NOON.plus(Duration.ofHours(2)));
        assertThat(live()).isZero();
        assertThat(liveInTheRow()).isZero();
    }

    @Test
    void aServiceWhoseClockIsBehindIsCountedAgainToo() {
        here.set(SettableWorkspace.NOON.plus(Duration.ofHours(2)));
        model.open(here.workspace());
        assertThat(live()).isZero();
        hear(SettableWorkspace.NOON);
        assertThat(live()).isEqualTo(1);
        assertThat(liveInTheRow()).isEqualTo(1);
    }

    @Test
    void aTokenThatExpiresOutOfSightLeavesTheCountToo() {
        model.list().watch(() -> new Viewport(5, 9));
        model.open(here.workspace());
        hear(SettableWorkspace.NOON.plus(Duration.ofMinutes(60)));
        assertThat(live()).isZero();
    }

    private void hear(Instant now) {
        here.set(now);
        model.ticked(now);
    }

    private long live() {
        return Objects.requireNonNull(model.counts().get()).of(IdentityFilter.WITH_LIVE_TOKENS);
    }

    private int liveInTheRow() {
        return model.list().rows().list().getFirst().row().get().liveTokens();
    }
}
