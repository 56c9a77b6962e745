package org.acsconsole.workshop.api;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.acsconsole.workshop.faults.FaultPlan;
import org.acsconsole.workshop.faults.Faults;
import org.acsconsole.workshop.protocol.ResetRequest;
import org.acsconsole.workshop.protocol.SeededClass;
import org.acsconsole.workshop.seed.ClassSeed;
import org.acsconsole.workshop.seed.Member;
import org.acsconsole.workshop.store.IdentityStore;
import org.acsconsole.workshop.tokens.TokenMint;
import org.jspecify.annotations.Nullable;

/**
 * Resets the workshop: no faults, the computer's time, and no identities or those of the class.
 *
 * <p>No token of before is accepted again. The keys of the installation stay.
 */
public final class Reset {

    private final Faults faults;
    private final Identities identities;
    private final ClassSeed seed;

    public Reset(Faults faults, Identities identities, TokenMint mint) {
        this.faults = faults;
        this.identities = identities;
        this.seed = new ClassSeed(mint, identities.store()::nextInOrder, Identities::newUser, identities::idOf);
    }

    /** Leaves no identities; returns when that is durable. */
    public SeededClass empty() {
        return reset(now -> List.of(), null);
    }

    /**
     * Makes the class; returns it, token values and all, when it is durable.
     *
     * @param language of the users' names
     */
    public SeededClass withClass(String language) {
        return reset(now -> seed.members(now, language), ResetRequest.CLASS);
    }

    private synchronized SeededClass reset(Function<Instant, List<Member>> content, @Nullable String name) {
        IdentityStore store = identities.store();
        faults.change(plan -> FaultPlan.NONE);
        identities.clock().reset();
        long floor = store.nextInOrder(); // before the new tokens are made
        List<Member> members = content.apply(identities.clock().instant());
        long mark = store.reset(floor, members.stream().map(Member::seedling).toList());
        return new SeededClass(members.stream().map(this::seeded).toList(), Long.toString(mark), name);
    }

    private SeededClass.Member seeded(Member member) {
        return new SeededClass.Member(
                identities.listed(member.seedling().identity()), member.label(), member.user(), member.tokens());
    }
}
