package org.acsconsole.workshop.protocol;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether other computers can connect to the service.
 *
 * @param open null while this computer alone can
 */
public record NetworkState(@Nullable Opening open) {

    /** This computer alone can connect. */
    public static final NetworkState CLOSED = new NetworkState(null);

    /**
     * How others connect.
     *
     * @param endpoints such as {@code https://192.168.1.20:8443/}, the one to hand on first
     * @param code what whoever joins must enter: digits only; it expires with the opening
     * @param until when it ends by itself, on the wall clock of the service's computer; null if it does not
     * @param authority the fingerprint of the certificate authority that others are to trust; null in the answer of an earlier
     *     service
     */
    public record Opening(
            List<URI> endpoints,
            String code,
            @Nullable Instant until,
            @Nullable String authority) {

        public Opening {
            endpoints = List.copyOf(endpoints);
            Objects.requireNonNull(code);
        }

        @Override
        public String toString() {
            return "Opening[" + endpoints + ", until " + until + "]";
        }
    }
}
