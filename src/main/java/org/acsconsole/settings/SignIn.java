package org.acsconsole.settings;

import java.net.URI;
import java.util.Optional;

/** A sign-in says how a profile authenticates at its resource. */
public sealed interface SignIn {

    /** Returns the sign-in of a profile of that name: what a user is asked for belongs to one profile. */
    default SignIn of(String profile) {
        return this;
    }

    /** Whether the user is asked for the secret. */
    default boolean asks() {
        return false;
    }

    /** Returns where its access key is, alone or in a connection string; empty if it needs none. */
    default Optional<SecretReference> keyPlace() {
        return Optional.empty();
    }

    /** Whether it leads to the console's own workshop service. */
    default boolean toOwnWorkshop() {
        return this instanceof OwnWorkshop || this instanceof WorkshopByEntra;
    }

    /** Whether Microsoft Entra ID, or the workshop's issuer in its place, signs the user in. */
    default boolean usesEntra() {
        return this instanceof ByEntra || this instanceof WorkshopByEntra;
    }

    /** Returns the sign-in without a place on this computer: whoever gets it is asked for the secret instead. */
    default SignIn shared(String profile) {
        return this;
    }

    /** Reads an endpoint, {@code https://host} or {@code https://host:port}; empty if it is none. */
    static Optional<URI> endpoint(String written) {
        try {
            URI uri = URI.create(written.strip());
            boolean bare = (uri.getPath() == null || uri.getPath().matches("/?"))
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getUserInfo() == null;
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && bare
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** The profile uses the console's own workshop service, which needs no credentials. */
    record OwnWorkshop() implements SignIn {}

    /** The profile uses a connection string, which contains endpoint and key. */
    record ByConnectionString(SecretReference reference) implements SignIn {

        @Override
        public SignIn of(String profile) {
            return new ByConnectionString(reference.of(profile));
        }

        @Override
        public boolean asks() {
            return reference instanceof SecretReference.Asked;
        }

        @Override
        public Optional<SecretReference> keyPlace() {
            return Optional.of(reference);
        }

        @Override
        public SignIn shared(String profile) {
            return new ByConnectionString(reference.shared(profile));
        }
    }

    /** The profile uses an endpoint and an access key. */
    record ByAccessKey(URI endpoint, SecretReference key) implements SignIn {

        @Override
        public SignIn of(String profile) {
            return new ByAccessKey(endpoint, key.of(profile));
        }

        @Override
        public boolean asks() {
            return key instanceof SecretReference.Asked;
        }

        @Override
        public Optional<SecretReference> keyPlace() {
            return Optional.of(key);
        }

        @Override
        public SignIn shared(String profile) {
            return new ByAccessKey(endpoint, key.shared(profile));
        }
    }

    /** The profile signs in to an endpoint with Microsoft Entra ID. */
    record ByEntra(URI endpoint, EntraSetting entra) implements SignIn {

        @Override
        public SignIn of(String profile) {
            return new ByEntra(endpoint, entra.with(secret -> secret.of(profile)));
        }

        @Override
        public boolean asks() {
            return entra.secret() instanceof SecretReference.Asked;
        }

        @Override
        public SignIn shared(String profile) {
            return new ByEntra(
                    endpoint, entra.with(secret -> secret.shared(profile)).elsewhere());
        }
    }

    /** The profile uses the console's own workshop service, and signs in with the issuer that is part of it. */
    record WorkshopByEntra(EntraMethod method) implements SignIn {}
}
