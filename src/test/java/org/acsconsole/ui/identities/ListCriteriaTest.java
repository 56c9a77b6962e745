package org.acsconsole.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acsconsole.identity.HealthFilter;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.UserList;
import org.acsconsole.ui.control.ViewMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was listed last is listed at the next start. */
final class ListCriteriaTest {

    private final Map<String, String> kept = new HashMap<>();
    private final ViewMemory memory = new ViewMemory(name -> Optional.ofNullable(kept.get(name)), kept::put);

    @Test
    void filterAndOrderAreRemembered() {
        ListCriteria chosen = ListCriteria.FIRST
                .withFilter(IdentityFilter.REVOKED)
                .withSearch(IdentitySearch.EVERYTHING
                        .withOrigin(Origin.SEEN)
                        .withExpiresWithin(Duration.ofHours(4))
                        .withCreated(new Period(Instant.EPOCH, null))
                        .withTag(new Tag("3학년 2반"))
                        .withHealth(
                                HealthFilter.NONE.withIdle(Duration.ofDays(30)).withLongerThan(Duration.ofHours(8)))
                        .withLack(Lack.LABEL, true)
                        .withLack(Lack.TOKEN, true)
                        .withLack(Lack.OWN_RESOURCE, true)
                        .withLack(Lack.NEWEST_OF_USER, true))
                .withOrder(new IdentityOrder(IdentityOrder.Key.USER, false));
        chosen.remember(memory);
        assertThat(ListCriteria.remembered(memory)).isEqualTo(chosen);
    }

    @Test
    void whatWasSearchedForIsNot() {
        ListCriteria.FIRST.withText("alice@contoso.com").remember(memory);
        assertThat(kept.toString()).doesNotContain("alice");
        assertThat(ListCriteria.remembered(memory)).isEqualTo(ListCriteria.FIRST);
    }

    @Test
    void aListOfUsersIsNotEither() {
        ListCriteria.FIRST
                .withNotIn(UserList.of("staff.csv", Set.of("alice@contoso.com")))
                .remember(memory);
        assertThat(kept.toString()).doesNotContain("alice", "staff");
        assertThat(ListCriteria.remembered(memory)).isEqualTo(ListCriteria.FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "list.filter,GONE",
        "list.order,NAME ascending",
        "list.order,USER",
        "list.order,''",
        "list.origin,MOON",
        "list.created-from,yesterday",
        "list.expires-within,1 h",
        "list.tag,'a,b'",
        "list.lacking,NOTE",
        "list.idle,a month",
        "list.idle,PT0S",
        "list.longer-than,-PT1H"
    })
    void whatThisVersionDoesNotKnowIsPassedOver(String name, String text) {
        kept.put(name, text);
        assertThat(ListCriteria.remembered(memory)).isEqualTo(ListCriteria.FIRST);
    }
}
