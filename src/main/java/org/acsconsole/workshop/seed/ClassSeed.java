package org.acsconsole.workshop.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.acsconsole.workshop.protocol.SeededClass;
import org.acsconsole.workshop.store.DelayedRevoke;
import org.acsconsole.workshop.store.Seedling;
import org.acsconsole.workshop.store.StoredIdentity;
import org.acsconsole.workshop.store.StoredToken;
import org.acsconsole.workshop.tokens.TokenClaims;
import org.acsconsole.workshop.tokens.TokenMint;
import org.jspecify.annotations.Nullable;

/** Makes the class: the same people with the same past each time, but with new IDs and new tokens. */
public final class ClassSeed {

    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration BETWEEN_CREATIONS = Duration.ofMinutes(150);
    private static final List<List<String>> SCOPES = List.of(
            List.of("chat"),
            List.of("voip"),
            List.of("chat", "voip"),
            List.of("chat.join", "voip.join"),
            List.of("chat.join.limited"));

    private final TokenMint mint;
    private final LongSupplier order;
    private final Function<Instant, String> newUser;
    private final Function<String, String> id;

    /**
     * Takes what the service has for its own identities.
     *
     * @param newUser gives the part of an ID after the resource, for an identity created then
     * @param id gives the whole ID
     */
    public ClassSeed(
            TokenMint mint, LongSupplier order, Function<Instant, String> newUser, Function<String, String> id) {
        this.mint = mint;
        this.order = order;
        this.newUser = newUser;
        this.id = id;
    }

    /**
     * All members in the order of their creation, with pasts that end at {@code now}.
     *
     * @param language of their names, such as {@code ko}
     */
    public List<Member> members(Instant now, String language) {
        Instant end = now.truncatedTo(ChronoUnit.SECONDS);
        List<Roster.Person> people = Roster.people(language);
        List<Member> members = new ArrayList<>();
        for (int number = 0; number < people.size(); number++) {
            Instant createdOn = end.minus(OLDEST).plus(BETWEEN_CREATIONS.multipliedBy(number));
            members.add(member(people.get(number), createdOn, Past.of(number), end));
        }
        return members;
    }

    private Member member(Roster.Person person, Instant createdOn, Past past, Instant now) {
        String user = newUser.apply(createdOn);
        Past.Revoke revoke = past.revoke();
        List<Made> tokens = new ArrayList<>(issued(user, past.tokens(), now));
        long revokedAt = revoke == null ? 0 : order.getAsLong();
        if (revoke != null) {
            tokens.addAll(issued(user, revoke.after(), now));
        }
        Instant deletedOn = past.deletedAgo() == null ? null : now.minus(past.deletedAgo());
        return new Member(
                seedling(
                        new StoredIdentity(user, createdOn, deletedOn, null, null, 0),
                        revoke == null ? null : new Revoked(revoke, revokedAt, now),
                        tokens.stream().map(Made::stored).toList()),
                person.label(),
                person.user(),
                tokens.stream().map(Made::token).toList());
    }

    /** A token as it is handed out, and as it is kept. */
    private record Made(SeededClass.Token token, StoredToken stored) {}

    private List<Made> issued(String user, List<Past.Issue> issues, Instant now) {
        return issues.stream().map(issue -> token(user, issue, now)).toList();
    }

    private Made token(String user, Past.Issue issue, Instant now) {
        Instant issuedOn = now.minus(issue.ago());
        long place = order.getAsLong();
        List<String> scopes = SCOPES.get((int) (place % SCOPES.size()));
        TokenClaims claims = new TokenClaims(id.apply(user), scopes, issuedOn, issuedOn.plus(issue.lifetime()), place);
        String value = mint.make(claims);
        return new Made(
                new SeededClass.Token(value, scopes, issuedOn, claims.expiresOn()),
                new StoredToken(place, scopes, issuedOn, claims.expiresOn(), TokenMint.fingerprint(value), null));
    }

    /** A revoke with its place in the order. */
    private record Revoked(Past.Revoke revoke, long place, Instant now) {
        Instant on() {
            return now.minus(revoke.ago());
        }

        Instant takesEffectOn() {
            return on().plus(revoke.took());
        }

        boolean isAtOnce() {
            return revoke.took().isZero();
        }
    }

    private static Seedling seedling(StoredIdentity made, @Nullable Revoked revoked, List<StoredToken> tokens) {
        if (revoked == null) {
            return new Seedling(made, null, tokens);
        }
        long place = revoked.isAtOnce() ? revoked.place() : 0;
        StoredIdentity identity = new StoredIdentity(
                made.user(), made.createdOn(), made.deletedOn(), revoked.on(), revoked.takesEffectOn(), place);
        return new Seedling(
                identity,
                revoked.isAtOnce() ? null : new DelayedRevoke(revoked.place(), revoked.takesEffectOn()),
                tokens);
    }
}
