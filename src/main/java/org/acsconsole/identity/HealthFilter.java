package org.acsconsole.identity;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.jspecify.annotations.Nullable;

/**
 * What of an identity is not as it should be; all of it must hold.
 *
 * @param lacking what it does not have
 * @param idle so long no token was issued for it as far as the ledger knows, and if none ever was, it is so old; null for all
 * @param longerThan it has a live token that was issued for a longer time; null for all
 * @param notIn it has a user who is not in that list; null for all
 */
public record HealthFilter(
        Set<Lack> lacking,
        @Nullable Duration idle,
        @Nullable Duration longerThan,
        @Nullable UserList notIn) {

    public static final HealthFilter NONE = new HealthFilter(Set.of(), null, null, null);

    public HealthFilter {
        lacking = Set.copyOf(lacking);
        if ((idle != null && !idle.isPositive()) || (longerThan != null && !longerThan.isPositive())) {
            throw new IllegalArgumentException("these are times that have a length");
        }
    }

    public HealthFilter withIdle(@Nullable Duration newTime) {
        return new HealthFilter(lacking, newTime, longerThan, notIn);
    }

    public HealthFilter withLongerThan(@Nullable Duration newTime) {
        return new HealthFilter(lacking, idle, newTime, notIn);
    }

    public HealthFilter withNotIn(@Nullable UserList newList) {
        return new HealthFilter(lacking, idle, longerThan, newList);
    }

    HealthFilter withLack(Lack lack, boolean wanted) {
        Set<Lack> changed = EnumSet.noneOf(Lack.class);
        changed.addAll(lacking);
        if (wanted) {
            changed.add(lack);
        } else {
            changed.remove(lack);
        }
        return new HealthFilter(changed, idle, longerThan, notIn);
    }

    /** How many conditions it has. */
    public int conditions() {
        return lacking.size() + (idle == null ? 0 : 1) + (longerThan == null ? 0 : 1) + (notIn == null ? 0 : 1);
    }
}
