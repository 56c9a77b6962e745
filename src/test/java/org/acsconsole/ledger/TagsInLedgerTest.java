package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.Tags;
import org.junit.jupiter.api.Test;

/** The tags of identities, in each database. */
final class TagsInLedgerTest extends LedgerContract {

    @Test
    void tagsAreReadAsTheyWereWritten() {
        add(1, "Vip, 3학년 2반");
        assertThat(ledger.identity(Samples.id(1)).orElseThrow().details().tags())
                .isEqualTo(tags("3학년 2반, Vip"));
    }

    @Test
    void anEditReplacesTheTags() {
        add(1, "a, b");
        edit(1, "B, c", 0);
        assertThat(found("a")).isEmpty();
        assertThat(found("b")).containsExactly(Samples.id(1));
        assertThat(found("c")).containsExactly(Samples.id(1));
    }

    @Test
    void anEditThatIsRefusedLeavesTheTags() {
        add(1, "a");
        assertThatThrownBy(() -> edit(1, "b", 7)).isInstanceOf(FaultException.class);
        assertThat(found("a")).containsExactly(Samples.id(1));
        assertThat(found("b")).isEmpty();
    }

    @Test
    void aForgottenIdentityIsFoundByNoTag() {
        add(1, "a");
        ledger.record(
                Samples.activity(Operation.FORGET, Samples.id(1)),
                List.of(new LedgerChange.IdentityForgotten(Samples.id(1))));
        assertThat(found("a")).isEmpty();
        assertThat(ledger.tags(10)).isEmpty();
    }

    @Test
    void theTagsOfAProfileAreListedOnceEach() {
        add(1, "Vip, b");
        add(2, "vip, A");
        Samples.record(store.of(Samples.OTHER_PROFILE), tagged(3, "other"));
        assertThat(ledger.tags(10)).containsExactly("A", "b", "Vip");
        assertThat(ledger.tags(2)).containsExactly("A", "b");
    }

    @Test
    void aTagIsFoundByAPartOfIt() {
        add(1, "Café Müller");
        add(2, "kim");
        assertThat(found(IdentitySearch.of("mull"))).containsExactly(Samples.id(1));
        edit(1, "", 0);
        assertThat(found(IdentitySearch.of("mull"))).isEmpty();
    }

    @Test
    void anIdentityThatIsFoundAfterItsCreateWasUnknownHasItsTags() {
        Activity begun = new Activity(
                UUID.randomUUID(),
                Samples.NOON,
                "someone",
                Operation.CREATE,
                Activity.Subject.NOT_YET,
                new Activity.Result(Activity.Outcome.STARTED, null, null, Duration.ZERO));
        ledger.record(begun, List.of(new LedgerChange.CreationBegun(details("Vip"))));
        ledger.record(ended(begun), List.of());
        see(new ObservedIdentity(Samples.id(1), Samples.NOON, null, null, true, begun.key()));
        assertThat(found("vip")).containsExactly(Samples.id(1));
    }

    private static Activity ended(Activity begun) {
        return new Activity(
                begun.key(),
                begun.at(),
                begun.operator(),
                begun.operation(),
                begun.subject(),
                new Activity.Result(Activity.Outcome.UNKNOWN, "outcome-unknown", null, Duration.ZERO));
    }

    private void see(ObservedIdentity seen) {
        ledger.follow(
                new ObservedChanges(ledger.followedTo(), "1", Samples.NOON, List.of(), false, List.of(seen)),
                Samples.NOON,
                what -> Samples.activity(Operation.SEE, seen.id()));
    }

    private void add(int n, String tags) {
        Samples.record(ledger, tagged(n, tags));
    }

    private void edit(int n, String tags, long version) {
        ledger.record(
                Samples.activity(Operation.EDIT, Samples.id(n)),
                List.of(new LedgerChange.DetailsEdited(Samples.id(n), details(tags), version)));
    }

    private static Identity tagged(int n, String tags) {
        return new Identity(
                Samples.id(n),
                details(tags),
                Origin.CREATED,
                new IdentityTimes(Samples.NOON, null, null, null, null, null),
                0);
    }

    private static IdentityDetails details(String tags) {
        return IdentityDetails.NONE.withTags(tags(tags));
    }

    private static Tags tags(String text) {
        return Tags.read(text).orElseThrow();
    }

    private List<IdentityId> found(String tag) {
        return found(IdentitySearch.EVERYTHING.withTag(new Tag(tag)));
    }

    private List<IdentityId> found(IdentitySearch search) {
        return ledger
                .identities(new IdentityQuery(
                        IdentityFilter.ALL, search, IdentityOrder.NEWEST_FIRST, null, 100, Samples.NOON))
                .stream()
                .map(row -> row.identity().id())
                .toList();
    }
}
