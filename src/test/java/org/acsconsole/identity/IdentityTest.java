package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an identity stands, from what the ledger knows of its life; numbers are seconds after its creation. */
final class IdentityTest {

    private static final Instant CREATED = Instant.parse("2026-11-23T12:00:00Z");
    private static final IdentityId ID =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");

    @ParameterizedTest(name = "issued {0}, revoked {1}, unsettled {2}, deleted {3}: {4}")
    @CsvSource({
        " ,   ,   ,   , ACTIVE",
        "10,   ,   ,   , ACTIVE",
        " , 20,   ,   , REVOKED",
        "10, 20,   ,   , REVOKED",
        "20, 20,   ,   , REVOKED",
        "30, 20,   ,   , ACTIVE",
        "10,   , 20,   , UNKNOWN",
        "10, 15, 20,   , UNKNOWN",
        "10,   ,   , 20, DELETED",
        "10, 15, 20, 30, DELETED"
    })
    void anIdentityStandsWhereItsLifeHasLedIt(
            @Nullable Integer issued,
            @Nullable Integer revoked,
            @Nullable Integer unsettled,
            @Nullable Integer deleted,
            IdentityState state) {
        Instant at = after(revoked);
        IdentityTimes.Revoked ended = at == null ? null : new IdentityTimes.Revoked(at, null);
        Instant since = after(unsettled);
        IdentityTimes.Doubt doubt =
                since == null ? null : new IdentityTimes.Doubt(since, IdentityTimes.Doubt.Cause.OUTCOME);
        IdentityTimes times = new IdentityTimes(CREATED, CREATED, after(issued), ended, after(deleted), doubt);
        assertThat(new Identity(ID, IdentityDetails.NONE, Origin.CREATED, times, 0).state())
                .isEqualTo(state);
    }

    private static @Nullable Instant after(@Nullable Integer seconds) {
        return seconds == null ? null : CREATED.plusSeconds(seconds);
    }
}
