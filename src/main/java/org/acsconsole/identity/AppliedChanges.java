package org.acsconsole.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What following a service changed in the ledger.
 *
 * @param changes one for each identity that came in or changed
 * @param gone how many went because the service was reset
 * @param answered whether calls of this ledger's own that have no answer were found to be done
 */
public record AppliedChanges(List<Change> changes, int gone, boolean answered) {

    private static final int MOST_NAMES = 5;

    /** The ledger had it all already, or another console was quicker. */
    public static final AppliedChanges NOTHING = new AppliedChanges(List.of(), 0, false);

    /** What happened to an identity, by somebody else. */
    public enum Kind {
        CREATED,
        ISSUED,
        REVOKED,
        DELETED
    }

    /**
     * An identity and what happened to it last.
     *
     * @param attendee whose resource it is in; empty for the profile's own
     */
    public record Change(IdentityId id, Kind kind, String attendee) {

        /** In the profile's own resource. */
        public Change(IdentityId id, Kind kind) {
            this(id, kind, "");
        }
    }

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

    /** The names of the attendees in whose resources something changed; empty unless it is in theirs alone. */
    List<String> attendees() {
        List<String> names = changes.stream().map(Change::attendee).distinct().toList();
        if (gone > 0 || names.contains("")) {
            return List.of();
        }
        return names.size() <= MOST_NAMES
                ? names
                : Stream.concat(names.stream().limit(MOST_NAMES), Stream.of("…"))
                        .toList();
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
