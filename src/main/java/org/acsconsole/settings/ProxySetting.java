package org.acsconsole.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A proxy setting is the object {@code proxy} of a profile: the HTTP proxy that all its connections go through.
 *
 * @param host its name or IP address, as a URL has it
 * @param port 1 to 65,535
 * @param user null if the proxy asks for none
 * @param password null if there is none
 */
public record ProxySetting(
        String host,
        int port,
        @Nullable String user,
        @Nullable SecretReference password) {

    private static final int USUAL_PORT = 80;
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads an address, {@code http://host:port} or without the scheme or the port; empty if it is none, or has a user or a password, which
     * have keys of their own.
     */
    public static Optional<ProxySetting> at(String written) {
        String text = written.strip();
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            boolean bare = uri.getRawPath().matches("/?")
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
            return "http".equalsIgnoreCase(uri.getScheme())
                            && uri.getHost() != null
                            && bare
                            && port > 0
                            && port <= HIGHEST_PORT
                    ? Optional.of(new ProxySetting(uri.getHost(), port, null, null))
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Returns the proxy for that user. */
    public ProxySetting as(@Nullable String newUser, @Nullable SecretReference newPassword) {
        return new ProxySetting(host, port, newUser, newPassword);
    }

    /** Returns the address as the file has it. */
    public String address() {
        return "http://" + host + ":" + port;
    }

    /** Returns the setting with another reference to the password, if it has one. */
    ProxySetting with(UnaryOperator<SecretReference> other) {
        return password == null ? this : as(user, other.apply(password));
    }
}
