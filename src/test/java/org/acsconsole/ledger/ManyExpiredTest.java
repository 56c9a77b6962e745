package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityPage;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.ledger.store.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More tokens have expired than one question may take out of the kept numbers: it says so, and the next ones go on. */
final class ManyExpiredTest extends LedgerContract {

    private static final int EXPIRED = 1_500;
    private static final Instant LATER = NOON.plus(Duration.ofHours(2));
    private static final IdentitySearch SOON = IdentitySearch.EVERYTHING.withExpiresWithin(Duration.ofHours(1));

    private LedgerStore hastyStore;
    private Ledger hasty;

    @BeforeEach
    void fill() {
        List<LedgerChange> changes = IntStream.rangeClosed(1, EXPIRED)
                .mapToObj(n -> Samples.identity(n, "", ""))
                .flatMap(ManyExpiredTest::withToken)
                .toList();
        ledger.record(Samples.activity(Operation.CREATE, Samples.id(1)), changes);
        Identity live = Samples.identity(EXPIRED + 1, "", "");
        Samples.record(ledger, live, Samples.token(live, 2 * 60 * 60 - 60));
        hastyStore = Database.open(place, new Limits(Duration.ofSeconds(10), 10_000, 1_000_000, Duration.ZERO));
        hasty = hastyStore.of(Samples.PROFILE);
    }

    private static Stream<LedgerChange> withToken(Identity identity) {
        return Stream.of(
                new LedgerChange.IdentityRecorded(identity),
                new LedgerChange.TokenRecorded(Samples.token(identity, 1)));
    }

    @AfterEach
    void closeHasty() {
        hastyStore.close();
    }

    @Test
    void aPageByLiveTokensIsAskedForUntilTheListIsInOrder() {
        assertThat(hasty.page(byLiveTokens())).isEqualTo(IdentityPage.sorting(null));
        IdentityPage page = hasty.page(byLiveTokens());
        assertThat(page.sorting()).isFalse();
        assertThat(page.rows()).extracting(IdentityRow::liveTokens).containsExactly(1, 0, 0);
    }

    @Test
    void whoeverWaitsForTheRowsGetsThemInOneAnswer() {
        assertThat(hasty.identities(byLiveTokens()))
                .extracting(IdentityRow::liveTokens)
                .containsExactly(1, 0, 0);
    }

    @Test
    void whatExpiresSoonIsCountedAsAtLeastSoManyAndAgainAtOnce() {
        IdentityCounts counts = hasty.counts(SOON, LATER);
        assertThat(counts.isComplete(IdentityFilter.ALL)).isFalse();
        assertThat(counts.of(IdentityFilter.ALL)).isLessThanOrEqualTo(1);
        assertThat(counts.until()).isEqualTo(LATER);
        IdentityCounts next = hasty.counts(SOON, LATER);
        assertThat(next.isComplete(IdentityFilter.ALL)).isTrue();
        assertThat(next.of(IdentityFilter.ALL)).isEqualTo(1);
    }

    private static IdentityQuery byLiveTokens() {
        return new IdentityQuery(
                IdentityFilter.ALL, "", new IdentityOrder(IdentityOrder.Key.LIVE_TOKENS, true), null, 3, LATER);
    }
}
