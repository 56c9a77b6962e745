package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.ledger.store.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted without a search, and not counted to its end, is counted as at least so many. */
final class KeptCountTest extends LedgerContract {

    private static final int HALF = 3;

    @BeforeEach
    void fill() {
        for (int n = 1; n <= 2 * HALF; n++) {
            Identity identity = Samples.identity(n, "", "");
            Samples.record(ledger, identity, Samples.token(identity, 1));
            if (n > HALF) {
                Activity activity = Samples.activity(Operation.REVOKE, identity.id());
                ledger.record(activity, List.of(new LedgerChange.IdentityMissing(identity.id(), NOON)));
            }
        }
    }

    @Test
    void fewAreCountedWhole() {
        IdentityCounts counts = ledger.counts("", NOON);
        assertThat(counts.atLeast()).isEmpty();
        assertThat(counts.of(IdentityFilter.EXISTING)).isEqualTo(HALF);
        assertThat(counts.of(IdentityFilter.MISSING)).isEqualTo(HALF);
    }

    @Test
    void ofManyOnlyThoseOfAKeptStateAreCountedWhole() {
        try (LedgerStore hasty =
                Database.open(place, new Limits(Duration.ofSeconds(10), 1, 1_000_000, Duration.ZERO))) {
            IdentityCounts counts = hasty.of(Samples.PROFILE).counts("", NOON);
            assertThat(counts.atLeast())
                    .containsExactlyInAnyOrder(
                            IdentityFilter.EXISTING,
                            IdentityFilter.WITH_LIVE_TOKENS,
                            IdentityFilter.REVOKED,
                            IdentityFilter.MISSING);
            assertThat(counts.of(IdentityFilter.ALL)).isEqualTo(2 * HALF);
            assertThat(counts.of(IdentityFilter.EXISTING)).isEqualTo(HALF);
        }
    }
}
