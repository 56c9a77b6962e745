package org.acsconsole.workshop.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.acsconsole.workshop.faults.FaultPlan;
import org.acsconsole.workshop.faults.Faults;
import org.acsconsole.workshop.seed.ClassSeed;
import org.acsconsole.workshop.seed.Member;
import org.acsconsole.workshop.store.IdentityStore;
import org.acsconsole.workshop.tokens.TokenMint;

/**
 * Starts the workshop anew: no faults, the clock as the wall's, and no identities or those of the class.
 *
 * <p>No token of before is taken again. The keys of the installation stay.
 */
public final class Reset {

    static final String CLASS = "class";

    private final Faults faults;
    private final Identities identities;
    private final ClassSeed seed;

    public Reset(Faults faults, Identities identities, TokenMint mint) {
        this.faults = faults;
        this.identities = identities;
        this.seed = new ClassSeed(mint, identities.store()::nextInOrder, Identities::newUser, identities::idOf);
    }

    /** Without identities; returns JSON that says so, when it is durable. */
    public byte[] empty() {
        return IdentityJson.bytes(start(now -> List.of()));
    }

    /** With the class; returns JSON that says what was made, token values and all, when it is durable. */
    public byte[] withClass() {
        return IdentityJson.bytes(start(seed::members).put("seed", CLASS));
    }

    private synchronized ObjectNode start(Function<Instant, List<Member>> begin) {
        IdentityStore store = identities.store();
        faults.change(plan -> FaultPlan.NONE);
        identities.clock().reset();
        long floor = store.nextInOrder(); // before the new tokens are made
        List<Member> members = begin.apply(identities.clock().instant());
        long mark =
                store.startAnew(floor, members.stream().map(Member::seedling).toList());
        return ClassJson.of(members, identities).put("mark", Long.toString(mark));
    }
}
