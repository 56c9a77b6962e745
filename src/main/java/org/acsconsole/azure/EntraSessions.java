package org.acsconsole.azure;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.wire.Observation;
import org.jspecify.annotations.Nullable;

/** This class keeps a session with Microsoft Entra ID for each profile, as long as its configuration stays the same. */
public final class EntraSessions {

    private final Map<String, Kept> kept;

    private record Kept(EntraAccount account, EntraSession session) {}

    /** Keeps none yet. */
    public EntraSessions() {
        this(Map.of());
    }

    private EntraSessions(Map<String, Kept> kept) {
        this.kept = new ConcurrentHashMap<>(kept);
    }

    /** Returns those that are kept; what changes there stays there. */
    public EntraSessions aside() {
        return new EntraSessions(kept);
    }

    /** Returns the profile's session; a new one if it has none yet, or signed in as another account. */
    public EntraSession of(String profile, EntraAccount account, @Nullable String trusted, Consumer<Observation> wire) {
        return kept.compute(
                        profile,
                        (name, before) -> before != null && before.account().equals(account)
                                ? before
                                : new Kept(account, new EntraSession(account, trusted, wire)))
                .session();
    }

    /** Returns the profile's session; empty if it has none. */
    public Optional<SignInSession> of(String profile) {
        return Optional.ofNullable(kept.get(profile)).map(Kept::session);
    }
}
