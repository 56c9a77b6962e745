package org.acsconsole.ui.workshop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Ledger;
import org.acsconsole.tour.TourObjects;
import org.acsconsole.ui.control.ViewMemory;

/**
 * The identities that tours made and did not delete, remembered from one run of the console to the next. This class is
 * thread-safe; all but {@link #isEmpty} wait for the disk.
 */
final class LeftByTours {

    private static final String REMEMBERED = "tour.left";

    private final ViewMemory memory;

    LeftByTours(ViewMemory memory) {
        this.memory = memory;
    }

    /** Whether none is remembered, of whatever service. */
    boolean isEmpty() {
        return remembered().isEmpty();
    }

    /** The objects, with all that is remembered of the same service and that exists as far as the ledger knows. */
    synchronized TourObjects addedTo(TourObjects objects, Ledger ledger) {
        List<IdentityId> mine = remembered().stream()
                .filter(id -> isOf(id, ledger) && !objects.left().contains(id))
                .toList();
        return objects.withLeft(ledger.identities(mine).stream()
                .filter(identity -> identity.times().deletedAt() == null)
                .map(Identity::id)
                .toList());
    }

    /** Remembers what an action made, and forgets what it deleted. */
    synchronized void changed(TourObjects before, TourObjects after) {
        Set<IdentityId> left = remembered();
        before.left().forEach(left::remove);
        left.addAll(after.left());
        remember(left);
    }

    /** Forgets all of that service, as after a clean-up. */
    synchronized void cleaned(Ledger ledger) {
        Set<IdentityId> left = remembered();
        left.removeIf(id -> isOf(id, ledger));
        remember(left);
    }

    private static boolean isOf(IdentityId id, Ledger ledger) {
        return ledger.resource().filter(id.resource()::equals).isPresent();
    }

    private Set<IdentityId> remembered() {
        return memory.remembered(REMEMBERED).stream()
                .flatMap(String::lines)
                .map(IdentityId::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void remember(Set<IdentityId> left) {
        memory.rememberAtOnce(REMEMBERED, left.stream().map(IdentityId::value).collect(Collectors.joining("\n")));
    }
}
