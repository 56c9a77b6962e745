package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.acsconsole.code.LogQuery;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobTargets;
import org.jspecify.annotations.Nullable;

/**
 * What is selected, and what can be done with it; a reason is the key of a text that says why not.
 *
 * @param resource the GUID of the profile's own; null if it is not known
 */
record Selection(List<IdentityRow> rows, @Nullable String resource) {

    static final Selection NONE = new Selection(List.of(), null);

    Selection {
        rows = List.copyOf(rows);
    }

    List<IdentityId> ids() {
        return rows.stream().map(row -> row.identity().id()).toList();
    }

    /** Those that were not deleted and that a resource has, whichever that is. */
    Selection existing() {
        return only(row -> row.identity().state() != IdentityState.DELETED
                && !row.identity().id().isTeamsUser());
    }

    /** Those that issue, revoke and delete are for: they exist, in the profile's own resource. */
    Selection touchable() {
        return existing().only(row -> !isForeign(row));
    }

    private Selection only(Predicate<IdentityRow> wanted) {
        return new Selection(rows.stream().filter(wanted).toList(), resource);
    }

    private boolean isForeign(IdentityRow row) {
        return resource != null && row.identity().id().isForeignTo(resource);
    }

    /** How many the service has, as far as the ledger knows. */
    int onTheService() {
        return (int) touchable().rows().stream()
                .filter(row -> row.identity().state() != IdentityState.MISSING)
                .count();
    }

    /** Whether the service has none of them, as it answered. */
    boolean isMissing() {
        return rows.stream().allMatch(row -> row.identity().state() == IdentityState.MISSING);
    }

    /** What a job on it would do; a single one is not skipped: the service is asked once more. */
    DryRun dryRun(JobKind kind) {
        return rows.size() == 1
                ? new DryRun(kind, 1, Map.of(), isMissing() ? 1 : 0, liveTokens(), identities())
                : DryRun.of(kind, JobTargets.of(rows), resource, looked -> {});
    }

    /** Those that it would be done to alone where that is one, and otherwise all, so that a job says what it skipped. */
    List<IdentityRow> rowsFor(DryRun run) {
        return run.count() == 1
                ? rows.stream()
                        .filter(row -> row.identity().equals(run.first().getFirst()))
                        .toList()
                : rows;
    }

    List<Identity> identities() {
        return rows.stream().map(IdentityRow::identity).toList();
    }

    int liveTokens() {
        return rows.stream().mapToInt(IdentityRow::liveTokens).sum();
    }

    /** Why nothing can be done at all. */
    Optional<String> whyNone() {
        return rows.isEmpty() ? Optional.of("identities.why.none") : Optional.empty();
    }

    /** Why no token can be issued, revoked, or no identity deleted. */
    Optional<String> whyUntouchable() {
        if (rows.isEmpty() || !touchable().rows().isEmpty()) {
            return whyNone();
        }
        return whyNoCode()
                .or(() -> Optional.of(owners().isEmpty() ? "identity.why.attendees" : "identity.why.attendee"));
    }

    /** Whose resource they are in, where that is one name; what a reason says. */
    List<String> owners() {
        List<String> names = rows.stream()
                .filter(this::isForeign)
                .map(row -> row.identity().details().user())
                .distinct()
                .toList();
        return names.size() == 1 && !names.getFirst().isEmpty() ? names : List.of();
    }

    /** Why there is no code for them; there is for attendees' identities, so that a room can see what the service answers. */
    Optional<String> whyNoCode() {
        if (rows.isEmpty() || !existing().rows().isEmpty()) {
            return whyNone();
        }
        boolean teams = ids().stream().anyMatch(IdentityId::isTeamsUser);
        return Optional.of(teams ? "identities.why.teams" : "identities.why.deleted");
    }

    /** Why no query can name them. */
    Optional<String> whyNoQuery() {
        return rows.size() > LogQuery.MOST ? Optional.of("identities.why.too-many-for-query") : whyNone();
    }

    /** Why it cannot be done for just one. */
    Optional<String> whyNotOne() {
        return rows.size() > 1 ? Optional.of("identities.why.many") : whyNone();
    }
}
