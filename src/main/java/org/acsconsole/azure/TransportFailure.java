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
import org.acsconsole.identity.PresentedChain;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.jspecify.annotations.Nullable;

/**
 * A transport failure says why no answer came, derived from the exception of the JDK's HTTP client.
 *
 * @param reason the reason to show to the user
 * @param chain the certificates of a server that is not trusted, where only an authority is missing; else null
 */
record TransportFailure(
        Kind kind,
        Reason<TransportProblem> reason,
        @Nullable PresentedChain chain) {

    /** The JDK's messages, which have no exception type, if the server does not speak TLS. */
    private static final Set<String> NO_TLS =
            Set.of("Unrecognized SSL message, plaintext connection?", "Unsupported or unrecognized SSL message");

    private static final Set<TransportProblem> OF_UNKNOWN_AUTHORITY =
            Set.of(TransportProblem.CERTIFICATE_OF_UNKNOWN_AUTHORITY, TransportProblem.CERTIFICATE_OF_READING_PROXY);

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
        this(kind, Reason.of(why), null);
    }

    static TransportFailure of(Throwable failure) {
        Optional<ProxyException> proxy = first(failure, ProxyException.class);
        if (proxy.isPresent()) {
            return new TransportFailure(Kind.NO_CONNECTION_IN_TIME, proxy.get().reason(), null);
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
        Optional<UntrustedChainException> untrusted = first(failure, UntrustedChainException.class);
        if (untrusted.isPresent()) {
            Reason<TransportProblem> why = distrust(failure, untrusted.get());
            boolean unknown = OF_UNKNOWN_AUTHORITY.contains(why.sentence());
            return new TransportFailure(
                    Kind.UNTRUSTED, why, unknown ? untrusted.get().trustable().orElse(null) : null);
        }
        return is(failure, CertificateException.class)
                ? new TransportFailure(Kind.UNTRUSTED, TransportProblem.CERTIFICATE_NOT_ACCEPTED)
                : new TransportFailure(Kind.NO_CONNECTION_IN_TIME, TransportProblem.NO_SECURE_CONNECTION);
    }

    private static Reason<TransportProblem> distrust(Throwable failure, UntrustedChainException chain) {
        if (is(failure, CertificateExpiredException.class)) {
            return Reason.of(TransportProblem.CERTIFICATE_EXPIRED, chain.ownerOfOutdated(), chain.validUntil());
        }
        if (is(failure, CertificateNotYetValidException.class)) {
            return Reason.of(TransportProblem.CERTIFICATE_NOT_VALID_YET, chain.ownerOfOutdated(), chain.validFrom());
        }
        if (chain.isImpostor() || causes(failure).anyMatch(TransportFailure::isForged)) {
            return Reason.of(TransportProblem.CERTIFICATE_OF_IMPOSTOR, chain.authority());
        }
        if (is(failure, CertPathBuilderException.class)) {
            return unknown(failure, chain);
        }
        return causes(failure).anyMatch(TransportFailure::namesAnotherHost)
                ? Reason.of(TransportProblem.CERTIFICATE_OF_ANOTHER_HOST, chain.hosts())
                : Reason.of(TransportProblem.CERTIFICATE_NOT_ACCEPTED);
    }

    /** Only a proxy that reads what goes through it answers, in the host's name, with a certificate of its own authority. */
    private static Reason<TransportProblem> unknown(Throwable failure, UntrustedChainException chain) {
        return first(failure, ThroughProxyException.class)
                .filter(through -> chain.trustable().isPresent())
                .map(through ->
                        Reason.of(TransportProblem.CERTIFICATE_OF_READING_PROXY, through.proxy(), chain.authority()))
                .orElseGet(() -> Reason.of(TransportProblem.CERTIFICATE_OF_UNKNOWN_AUTHORITY, chain.authority()));
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

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
