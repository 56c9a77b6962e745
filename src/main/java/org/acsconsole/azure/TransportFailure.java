package org.acsconsole.azure;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;

/**
 * A transport failure says why no answer came, derived from the exception of the JDK's HTTP client.
 *
 * @param reason the reason to show to the user
 */
record TransportFailure(Kind kind, Reason<TransportProblem> reason) {

    /** The JDK's messages, which have no exception type, if the server does not speak TLS. */
    private static final Set<String> NO_TLS =
            Set.of("Unrecognized SSL message, plaintext connection?", "Unsupported or unrecognized SSL message");

    /** The kind says how far the request got. */
    enum Kind {
        /** Nothing was sent; a retry may succeed. */
        NO_CONNECTION,
        /** Nothing was sent, and a retry would not help. */
        NO_CONNECTION_IN_TIME,
        /** Nothing was sent, because the server's certificate is not trusted. */
        UNTRUSTED,
        /** The request may have been read. */
        LOST
    }

    private TransportFailure(Kind kind, TransportProblem why) {
        this(kind, Reason.of(why));
    }

    static TransportFailure of(Throwable failure) {
        Optional<ProxyException> proxy = causes(failure)
                .filter(ProxyException.class::isInstance)
                .map(ProxyException.class::cast)
                .findFirst();
        if (proxy.isPresent()) {
            return new TransportFailure(Kind.NO_CONNECTION_IN_TIME, proxy.get().reason());
        }
        if (is(failure, HttpConnectTimeoutException.class)) {
            return new TransportFailure(Kind.NO_CONNECTION_IN_TIME, TransportProblem.NO_CONNECTION_IN_TIME);
        }
        if (is(failure, UnresolvedAddressException.class) || is(failure, UnknownHostException.class)) {
            return new TransportFailure(Kind.NO_CONNECTION, TransportProblem.HOST_UNKNOWN);
        }
        if (is(failure, ConnectException.class) || is(failure, NoRouteToHostException.class)) {
            return new TransportFailure(Kind.NO_CONNECTION, TransportProblem.NOBODY_THERE);
        }
        if (is(failure, SSLHandshakeException.class)) {
            return handshake(failure);
        }
        if (causes(failure).anyMatch(TransportFailure::isOfAnotherProtocol)) {
            return new TransportFailure(Kind.NO_CONNECTION_IN_TIME, TransportProblem.NO_SECURE_CONNECTION);
        }
        return new TransportFailure(
                Kind.LOST,
                is(failure, SSLException.class)
                        ? TransportProblem.SECURE_CONNECTION_FAILED
                        : TransportProblem.CONNECTION_LOST);
    }

    boolean neverSent() {
        return kind != Kind.LOST;
    }

    private static TransportFailure handshake(Throwable failure) {
        return distrust(failure)
                .map(why -> new TransportFailure(Kind.UNTRUSTED, why))
                .orElseGet(
                        () -> new TransportFailure(Kind.NO_CONNECTION_IN_TIME, TransportProblem.NO_SECURE_CONNECTION));
    }

    private static Optional<Reason<TransportProblem>> distrust(Throwable failure) {
        return causes(failure)
                .filter(UntrustedChainException.class::isInstance)
                .map(UntrustedChainException.class::cast)
                .findFirst()
                .map(chain -> distrust(failure, chain))
                .or(() -> is(failure, CertificateException.class)
                        ? Optional.of(Reason.of(TransportProblem.CERTIFICATE_NOT_ACCEPTED))
                        : Optional.empty());
    }

    private static Reason<TransportProblem> distrust(Throwable failure, UntrustedChainException chain) {
        if (is(failure, CertificateExpiredException.class)) {
            return Reason.of(TransportProblem.CERTIFICATE_EXPIRED, chain.ownerOfOutdated(), chain.validUntil());
        }
        if (is(failure, CertificateNotYetValidException.class)) {
            return Reason.of(TransportProblem.CERTIFICATE_NOT_VALID_YET, chain.ownerOfOutdated(), chain.validFrom());
        }
        if (is(failure, CertPathBuilderException.class) || causes(failure).anyMatch(TransportFailure::isForged)) {
            return Reason.of(TransportProblem.CERTIFICATE_OF_UNKNOWN_AUTHORITY, chain.authority());
        }
        return causes(failure).anyMatch(TransportFailure::namesAnotherHost)
                ? Reason.of(TransportProblem.CERTIFICATE_OF_ANOTHER_HOST, chain.hosts())
                : Reason.of(TransportProblem.CERTIFICATE_NOT_ACCEPTED);
    }

    /** The authority has the expected name but another key: it was reinstalled, or it is an impostor. */
    private static boolean isForged(Throwable failure) {
        return failure instanceof CertPathValidatorException invalid
                && invalid.getReason() == CertPathValidatorException.BasicReason.INVALID_SIGNATURE;
    }

    private static boolean isOfAnotherProtocol(Throwable failure) {
        return failure instanceof SSLException && NO_TLS.contains(String.valueOf(failure.getMessage()));
    }

    private static boolean namesAnotherHost(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof CertificateException
                && message != null
                && (message.startsWith("No name matching") || message.startsWith("No subject alternative"));
    }

    private static boolean is(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
