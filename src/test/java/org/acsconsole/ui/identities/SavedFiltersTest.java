package org.acsconsole.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.UserList;
import org.acsconsole.ui.control.ViewMemory;
import org.junit.jupiter.api.Test;

/** Filters that are kept by name among the preferences. */
final class SavedFiltersTest {

    private static final ListCriteria SOON = ListCriteria.FIRST
            .withFilter(IdentityFilter.ALL)
            .withSearch(IdentitySearch.of("kim")
                    .withExpiresWithin(Duration.ofHours(4))
                    .withTag(new Tag("vip"))
                    .withLack(Lack.LABEL, true))
            .withOrder(new IdentityOrder(IdentityOrder.Key.NEXT_EXPIRY, false));

    private final Map<String, String> kept = new HashMap<>();
    private final SavedFilters filters =
            new SavedFilters(new ViewMemory(name -> Optional.ofNullable(kept.get(name)), kept::put));

    @Test
    void aFilterIsKeptWithItsTextAndOrder() {
        filters.save(" Expires soon ", SOON);
        assertThat(filters.names()).containsExactly("Expires soon");
        assertThat(filters.criteria("Expires soon", null)).isEqualTo(SOON);
    }

    @Test
    void filtersAreInTheOrderOfTheAlphabet() {
        filters.save("b", SOON);
        filters.save("C", SOON);
        filters.save("a", SOON);
        assertThat(filters.names()).containsExactly("a", "b", "C");
    }

    @Test
    void aFilterOfTheSameNameInAnyCaseIsReplaced() {
        filters.save("soon", SOON);
        filters.save("Soon", ListCriteria.FIRST);
        assertThat(filters.names()).containsExactly("Soon");
        assertThat(filters.criteria("Soon", null)).isEqualTo(ListCriteria.FIRST);
    }

    @Test
    void aRenamedFilterIsTheSame() {
        filters.save("soon", SOON);
        filters.rename("soon", "Soon");
        assertThat(filters.names()).containsExactly("Soon");
        assertThat(filters.criteria("Soon", null)).isEqualTo(SOON);
    }

    @Test
    void ofAListOfUsersTheNameIsKeptAlone() {
        UserList staff = UserList.of("staff.csv", Set.of("kim@contoso.com"));
        filters.save("gone", SOON.withNotIn(staff));
        assertThat(kept.toString()).contains("staff.csv").doesNotContain("contoso");
        assertThat(filters.criteria("gone", null)).isEqualTo(SOON.withNotIn(UserList.notLoaded("staff.csv")));
        assertThat(filters.criteria("gone", staff)).isEqualTo(SOON.withNotIn(staff));
    }

    @Test
    void anotherListDoesNotStandInForTheOneOfAFilter() {
        filters.save("gone", SOON.withNotIn(UserList.of("", Set.of("kim"))));
        assertThat(filters.criteria("gone", UserList.of("staff.csv", Set.of("lee"))))
                .isEqualTo(SOON.withNotIn(UserList.notLoaded("")));
    }

    @Test
    void nothingIsLeftOfADeletedFilter() {
        filters.save("soon", SOON);
        filters.delete("soon");
        assertThat(kept.values()).containsOnly("");
    }

    @Test
    void whatThisVersionDoesNotKnowOfAFilterDoesNotNarrow() {
        filters.save("soon", SOON);
        kept.replaceAll((name, text) -> name.endsWith(".list.filter") ? "GONE" : text);
        assertThat(filters.criteria("soon", null)).isEqualTo(SOON.withFilter(ListCriteria.FIRST.filter()));
    }

    @Test
    void aFilterOfWhichOnlyTheNameIsLeftShowsTheUsualList() {
        kept.put("filters", "soon");
        assertThat(filters.criteria("soon", null)).isEqualTo(ListCriteria.FIRST);
    }
}
