package org.acsconsole.azure;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.secret.ConnectionString;

/**
 * An Azure connection says how to reach an ACS resource and sign in to it.
 *
 * @param endpoint {@code https://host} or {@code https://host:port}
 * @param network how connections are made, and whom they trust
 * @param connectWithin how long a connection may take, with its TLS handshake
 * @param answerWithin how long a whole operation may take, including retries
 */
public record AzureConnection(
        URI endpoint, Authentication signIn, Network network, Duration connectWithin, Duration answerWithin) {

    static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    public AzureConnection {
        endpoint = checked(endpoint);
    }

    /**
     * Creates a connection on this computer's network, which waits 10 seconds for a connection and 60 for an answer.
     *
     * @throws MalformedSignInException if the endpoint is not of the form {@code https://host[:port][/]}
     */
    public static AzureConnection of(URI endpoint, Authentication signIn) {
        return new AzureConnection(endpoint, signIn, Network.ofThisComputer(), CONNECT_WITHIN, ANSWER_WITHIN);
    }

    /**
     * Reads a connection string as the Azure portal shows it, {@code endpoint=https://…/;accesskey=…}.
     *
     * @throws MalformedSignInException if the string is malformed
     */
    public static AzureConnection parse(String connectionString) {
        ConnectionString parts = ConnectionString.of(connectionString);
        String endpoint = parts.endpoint();
        String key = parts.accessKey();
        if (parts.hasOtherPart()) {
            throw new MalformedSignInException(ConnectionProblem.STRING_HAS_OTHER_PART);
        }
        if (endpoint == null) {
            throw new MalformedSignInException(ConnectionProblem.STRING_LACKS_ENDPOINT);
        }
        if (key == null) {
            throw new MalformedSignInException(ConnectionProblem.STRING_LACKS_KEY);
        }
        return of(uri(endpoint), new AccessKey(key));
    }

    /** Returns a copy that trusts only the authorities in {@code pem}. */
    public AzureConnection trustingOnly(String pem) {
        return over(network.trustingOnly(pem));
    }

    /** Returns a copy with another network. */
    public AzureConnection over(Network newNetwork) {
        return new AzureConnection(endpoint, signIn, newNetwork, connectWithin, answerWithin);
    }

    /** Returns a copy with other timeouts. */
    public AzureConnection waiting(Duration newConnectWithin, Duration newAnswerWithin) {
        return new AzureConnection(endpoint, signIn, network, newConnectWithin, newAnswerWithin);
    }

    private static URI uri(String endpoint) {
        try {
            return new URI(endpoint);
        } catch (URISyntaxException e) {
            throw new MalformedSignInException(ConnectionProblem.NO_ENDPOINT);
        }
    }

    private static URI checked(URI endpoint) {
        boolean bare = (endpoint.getRawPath() == null || endpoint.getRawPath().matches("/?"))
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null
                && endpoint.getRawUserInfo() == null;
        if (!"https".equalsIgnoreCase(endpoint.getScheme()) || endpoint.getHost() == null || !bare) {
            throw new MalformedSignInException(ConnectionProblem.NO_ENDPOINT);
        }
        return URI.create("https://" + endpoint.getRawAuthority());
    }
}
