package org.acsconsole.azure;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.identity.SignInState;
import org.acsconsole.wire.Observation;

/** This class keeps a session with Microsoft Entra ID for each profile, as long as its configuration stays the same. */
public final class EntraSessions {

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final EntraSessions elsewhere;
    private final boolean ofTests;

    private record Kept(EntraAccount account, Network network, EntraSession session) {

        boolean isOf(EntraAccount other, Network way) {
            return account.equals(other) && network.equals(way);
        }

        boolean isSignedInAs(EntraAccount other, Network way) {
            return isOf(other, way) && session.state() instanceof SignInState.SignedIn;
        }
    }

    /** Keeps none yet. */
    public EntraSessions() {
        this.ofTests = false;
        this.elsewhere = new EntraSessions(this);
    }

    private EntraSessions(EntraSessions inUse) {
        this.ofTests = true;
        this.elsewhere = inUse;
    }

    /** Returns the sessions in which profiles are tested: they sign nobody out who is signed in to a profile in use. */
    public EntraSessions ofTests() {
        return ofTests ? this : elsewhere;
    }

    /**
     * Returns the profile's session; a new one if it has none yet, or signed in as another account or by another network. Whoever signed in for a test of the
     * profile is signed in to it, and the other way round.
     */
    public EntraSession of(String profile, EntraAccount account, Network network, Consumer<Observation> wire) {
        Kept other = ofTests ? elsewhere.kept.get(profile) : elsewhere.kept.remove(profile);
        return kept.compute(profile, (name, before) -> {
                    if (other != null
                            && other.isSignedInAs(account, network)
                            && (before == null || !before.isSignedInAs(account, network))) {
                        return other;
                    }
                    return before != null && before.isOf(account, network)
                            ? before
                            : new Kept(account, network, new EntraSession(account, network, wire));
                })
                .session();
    }

    /** Returns the profile's session; empty if it has none. */
    public Optional<SignInSession> of(String profile) {
        return Optional.ofNullable(kept.get(profile)).map(Kept::session);
    }
}
