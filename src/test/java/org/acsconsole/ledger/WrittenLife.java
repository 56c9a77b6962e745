package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What several writers did to one identity, and what the ledger made of it. It must be what one writer would have written who does
 * all steps in some order, and in that order a step comes after all that had returned when it was called.
 */
final class WrittenLife {

    private static final int ALL = 1_000;

    private final Identity identity;
    private final List<WrittenStep> steps;
    private final List<IssuedToken> tokens;

    WrittenLife(Ledger ledger, IdentityId id, List<WrittenStep> steps) {
        this.identity = ledger.identity(id).orElseThrow();
        this.steps = steps.stream().filter(step -> step.id().equals(id)).toList();
        this.tokens = ledger.tokens(id, ALL).reversed();
    }

    void assertIsInOrder() {
        assertThat(tokens)
                .extracting(IssuedToken::fingerprint)
                .containsExactlyInAnyOrderElementsOf(steps.stream()
                        .map(WrittenStep::token)
                        .filter(Objects::nonNull)
                        .map(IssuedToken::fingerprint)
                        .toList());
        assertInOrder(tokens.stream().map(this::issueOf).toList());
        tokens.forEach(this::assertEndedByTheFirstThatCameAfterIt);
        assertEndsAreInTheOrderOfTheirTokens();
        assertThat(identity.state()).isEqualTo(expectedState());
    }

    /** What a list shows of the identity. */
    void assertShownAs(IdentityRow row) {
        List<Instant> expiries = tokens.stream()
                .filter(token -> token.times().revocation() == null)
                .map(token -> token.times().expiresAt())
                .sorted()
                .toList();
        assertThat(row)
                .isEqualTo(new IdentityRow(
                        identity, expiries.size(), expiries.stream().findFirst().orElse(null)));
    }

    private static void assertInOrder(List<WrittenStep> order) {
        for (int later = 1; later < order.size(); later++) {
            WrittenStep step = order.get(later);
            assertThat(order.subList(0, later)).noneMatch(step::precedes);
        }
    }

    private void assertEndedByTheFirstThatCameAfterIt(IssuedToken token) {
        WrittenStep issue = issueOf(token);
        WrittenStep end = endOf(token);
        assertThat(ends().filter(issue::precedes)).allSatisfy(later -> {
            assertThat(end).isNotNull();
            assertThat(later.precedes(Objects.requireNonNull(end))).isFalse();
        });
        // Only a deletion ends what is written after it.
        assertThat(end != null && end.operation() == Operation.REVOKE && end.precedes(issue))
                .isFalse();
    }

    /** A step ends all tokens that live, so whoever ends a token has left none of the earlier ones to a later step. */
    private void assertEndsAreInTheOrderOfTheirTokens() {
        List<@Nullable WrittenStep> ends = new ArrayList<>();
        for (IssuedToken token : tokens) {
            WrittenStep end = endOf(token);
            if (ends.isEmpty() || !Objects.equals(ends.getLast(), end)) {
                ends.add(end);
            }
        }
        assertThat(ends).doesNotHaveDuplicates();
        assertThat(ends.subList(0, Math.max(0, ends.size() - 1))).doesNotContainNull();
        assertInOrder(ends.stream().filter(Objects::nonNull).toList());
    }

    private IdentityState expectedState() {
        Instant deletedAt = identity.times().deletedAt();
        if (deletedAt != null) {
            WrittenStep deletion = stepAt(deletedAt);
            assertThat(ends().filter(step -> step.operation() == Operation.DELETE))
                    .contains(deletion)
                    .noneMatch(other -> other.precedes(deletion));
            return IdentityState.DELETED;
        }
        assertThat(ends()).noneMatch(step -> step.operation() == Operation.DELETE);
        boolean ended = tokens.isEmpty() ? ends().findAny().isPresent() : endOf(tokens.getLast()) != null;
        return ended ? IdentityState.REVOKED : IdentityState.ACTIVE;
    }

    private Stream<WrittenStep> ends() {
        return steps.stream().filter(step -> step.operation() != Operation.ISSUE);
    }

    private WrittenStep issueOf(IssuedToken token) {
        return stepAt(token.times().issuedAt());
    }

    private @Nullable WrittenStep endOf(IssuedToken token) {
        Instant revokedAt = token.times().revokedAt();
        return revokedAt == null ? null : stepAt(revokedAt);
    }

    private WrittenStep stepAt(Instant at) {
        return steps.stream().filter(step -> step.at().equals(at)).findFirst().orElseThrow();
    }
}
