package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.identity;
import static org.acsconsole.ledger.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Revocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NextExpiryTest extends LedgerContract {

    private final Identity kim = identity(1, "Kim", "kim");
    private final Identity lee = identity(2, "Lee", "lee");
    private final Instant first = token(kim, 10).times().expiresAt();
    private final Instant second = token(lee, 20).times().expiresAt();

    @BeforeEach
    void open() {
        Samples.record(ledger, lee, token(lee, 20), token(lee, 30));
        Samples.record(ledger, kim, token(kim, 10));
        Samples.record(store.of(Samples.OTHER_PROFILE), identity(3, "Park", "park"), token(identity(3, "", ""), 5));
    }

    @Test
    void itIsThatOfTheTokenThatIsTheFirstToExpire() {
        assertThat(ledger.nextExpiry(NOON)).contains(first);
    }

    @Test
    void oneThatIsReachedIsNotTheNext() {
        assertThat(ledger.nextExpiry(first)).contains(second);
    }

    @Test
    void neitherRevokedTokensNorThoseOfDeletedIdentitiesCount() {
        change(Operation.REVOKE, kim, new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON)));
        assertThat(ledger.nextExpiry(NOON)).contains(second);
        change(Operation.DELETE, lee, new LedgerChange.IdentityDeleted(lee.id(), Revocation.at(NOON)));
        assertThat(ledger.nextExpiry(NOON)).isEmpty();
    }

    private void change(Operation operation, Identity identity, LedgerChange change) {
        Activity activity = Samples.activity(operation, identity.id());
        ledger.record(activity, List.of(change));
    }
}
