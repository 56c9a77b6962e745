package org.acsconsole.azure;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;

/** This exception says that the proxy before the service did not open a connection to it, so that nothing was sent. */
final class ProxyException extends IOException {

    private static final long serialVersionUID = 1L;

    static final int WANTS_CREDENTIALS = 407;
    private static final int FORBIDDEN = 403;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;
    private static final int GATEWAY_TIMEOUT = 504;

    /** The JDK has no exception type for a proxy's answer. */
    private static final Pattern REFUSED = Pattern.compile("Tunnel failed, got: (\\d+)");

    private final transient Reason<TransportProblem> reason;

    private ProxyException(Reason<TransportProblem> reason) {
        super(reason.code());
        this.reason = reason;
    }

    /** Creates the exception for a proxy that opens no tunnel. */
    static ProxyException refused(String proxy, int status) {
        return new ProxyException(
                switch (status) {
                    case FORBIDDEN -> Reason.of(TransportProblem.PROXY_FORBIDS, proxy);
                    case BAD_GATEWAY, UNAVAILABLE, GATEWAY_TIMEOUT ->
                        Reason.of(TransportProblem.PROXY_CANNOT_REACH, proxy, Integer.toString(status));
                    default -> Reason.of(TransportProblem.PROXY_REFUSED, proxy, Integer.toString(status));
                });
    }

    /**
     * Creates the exception for a proxy that wants to know who asks.
     *
     * @param schemes the ways of authentication that it offers (RFC 9110, 11.7.1); empty if it names none
     * @param given whether it got user and password by Basic authentication
     */
    static ProxyException unauthorized(String proxy, List<String> schemes, boolean given) {
        if (!schemes.isEmpty() && schemes.stream().noneMatch("Basic"::equalsIgnoreCase)) {
            return new ProxyException(
                    Reason.of(TransportProblem.PROXY_WANTS_OTHER_SIGN_IN, proxy, String.join(", ", schemes)));
        }
        return new ProxyException(Reason.of(
                given ? TransportProblem.PROXY_REFUSES_CREDENTIALS : TransportProblem.PROXY_WANTS_CREDENTIALS, proxy));
    }

    /** Returns the exception for a failure that the proxy caused; otherwise the failure, behind that proxy. */
    static Throwable of(Throwable failure, String proxy) {
        return causes(failure)
                .flatMap(cause -> caused(cause, proxy).stream())
                .findFirst()
                .<Throwable>map(found -> found)
                .orElseGet(() -> new ThroughProxyException(proxy, failure));
    }

    Reason<TransportProblem> reason() {
        return reason;
    }

    private static Optional<ProxyException> caused(Throwable cause, String proxy) {
        Matcher refused = REFUSED.matcher(String.valueOf(cause.getMessage()));
        if (refused.matches()) {
            return Optional.of(refused(proxy, Integer.parseInt(refused.group(1))));
        }
        boolean nobody = cause instanceof ConnectException
                || cause instanceof UnresolvedAddressException
                || cause instanceof UnknownHostException;
        return nobody
                ? Optional.of(new ProxyException(Reason.of(TransportProblem.PROXY_UNREACHABLE, proxy)))
                : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
