package org.acsconsole.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What following a service changed in the ledger.
 *
 * @param changes one for each identity that came in or changed
 * @param gone how many went because the service was reset
 * @param answered whether creates of this ledger's own that have no answer were found to be done
 */
public record AppliedChanges(List<Change> changes, int gone, boolean answered) {

    /** The ledger had it all already, or another console was quicker. */
    public static final AppliedChanges NOTHING = new AppliedChanges(List.of(), 0, false);

    /** What happened to an identity, by somebody else. */
    public enum Kind {
        CREATED,
        REVOKED,
        DELETED
    }

    /** An identity and what happened to it last. */
    public record Change(IdentityId id, Kind kind) {}

    public AppliedChanges {
        changes = List.copyOf(changes);
    }

    /** Whether others did nothing. */
    public boolean isNothing() {
        return changes.isEmpty() && gone == 0;
    }

    public boolean hasCreated() {
        return changes.stream().anyMatch(change -> change.kind() == Kind.CREATED);
    }

    /** For an activity row: the identity if it is one, and how many of what, such as {@code created:3,deleted:1}. */
    Activity.Subject subject() {
        Map<Kind, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(Change::kind, () -> new EnumMap<>(Kind.class), Collectors.counting()));
        String detail = counts.entrySet().stream()
                .map(each -> each.getKey().name().toLowerCase(Locale.ROOT) + ":" + each.getValue())
                .collect(Collectors.joining(","));
        String all = gone == 0 ? detail : detail.isEmpty() ? "gone:" + gone : "gone:" + gone + "," + detail;
        return new Activity.Subject(only(), all);
    }

    private @Nullable IdentityId only() {
        return changes.size() == 1 && gone == 0 ? changes.getFirst().id() : null;
    }
}
