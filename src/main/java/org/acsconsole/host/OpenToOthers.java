package org.acsconsole.host;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.acsconsole.workshop.protocol.NetworkState;
import org.jspecify.annotations.Nullable;

/**
 * Other computers can connect to the workshop service.
 *
 * @param endpoints where, the one to hand on first
 * @param code what attendees join with
 * @param until when that ends by itself, on this computer's clock; null if it does not
 * @param authority the fingerprint of the service's certificate authority, in two lines; empty if the service does not say it
 */
public record OpenToOthers(
        List<URI> endpoints, String code, @Nullable Instant until, String authority) {

    public OpenToOthers {
        endpoints = List.copyOf(endpoints);
    }

    /** Null while this computer alone can connect. */
    public static @Nullable OpenToOthers of(NetworkState state) {
        NetworkState.Opening open = state.open();
        return open == null || open.endpoints().isEmpty()
                ? null
                : new OpenToOthers(
                        open.endpoints(), open.code(), open.until(), Objects.requireNonNullElse(open.authority(), ""));
    }

    /** Where attendees join with their browser. */
    public URI joining() {
        return endpoints.getFirst().resolve("_workshop/join");
    }

    /** The code as people read it out. */
    public String codeInGroups() {
        return String.join(" ", code.split("(?<=\\G.{4})", -1)).strip();
    }

    /** Whether it is over by that time. */
    public boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
