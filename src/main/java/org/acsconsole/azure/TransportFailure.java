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
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Why no answer came, read from what the JDK's HTTP client throws.
 *
 * @param reason for a person, as the end of a sentence
 */
record TransportFailure(Kind kind, String reason) {

    /** How far the request had come. */
    enum Kind {
        /** Nothing was sent; another try may find the service there. */
        NO_CONNECTION,
        /** Nothing was sent, and waiting longer would not help. */
        NO_CONNECTION_IN_TIME,
        /** Nothing was sent, for the server's certificate is not trusted. */
        UNTRUSTED,
        /** The request may have been read. */
        LOST
    }

    static TransportFailure of(Throwable failure) {
        if (is(failure, HttpConnectTimeoutException.class)) {
            return new TransportFailure(Kind.NO_CONNECTION_IN_TIME, "no connection was made in time");
        }
        if (is(failure, UnresolvedAddressException.class) || is(failure, UnknownHostException.class)) {
            return new TransportFailure(Kind.NO_CONNECTION, "the host name is not known");
        }
        if (is(failure, ConnectException.class) || is(failure, NoRouteToHostException.class)) {
            return new TransportFailure(Kind.NO_CONNECTION, "nothing answers at this address");
        }
        if (is(failure, SSLHandshakeException.class)) {
            return handshake(failure);
        }
        return new TransportFailure(
                Kind.LOST,
                is(failure, SSLException.class) ? "the secure connection failed" : "the connection was lost");
    }

    boolean neverSent() {
        return kind != Kind.LOST;
    }

    private static TransportFailure handshake(Throwable failure) {
        return distrust(failure)
                .map(reason -> new TransportFailure(Kind.UNTRUSTED, reason))
                .orElseGet(() ->
                        new TransportFailure(Kind.NO_CONNECTION_IN_TIME, "no secure connection could be agreed on"));
    }

    private static Optional<String> distrust(Throwable failure) {
        if (is(failure, CertificateExpiredException.class)) {
            return Optional.of("the certificate has expired");
        }
        if (is(failure, CertificateNotYetValidException.class)) {
            return Optional.of("the certificate is not valid yet");
        }
        if (is(failure, CertPathBuilderException.class) || causes(failure).anyMatch(TransportFailure::isForged)) {
            return Optional.of("the certificate is signed by an authority that this profile does not trust");
        }
        return causes(failure)
                .filter(CertificateException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .map(innermost -> namesAnotherHost(innermost)
                        ? "the certificate is made out to another host name"
                        : "the certificate was not accepted");
    }

    /** An authority of the same name, but with another key: a reinstalled one, or an impostor. */
    private static boolean isForged(Throwable failure) {
        return failure instanceof CertPathValidatorException invalid
                && invalid.getReason() == CertPathValidatorException.BasicReason.INVALID_SIGNATURE;
    }

    private static boolean namesAnotherHost(Throwable failure) {
        String message = failure.getMessage();
        return message != null
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
