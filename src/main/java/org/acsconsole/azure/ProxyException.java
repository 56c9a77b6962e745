package org.acsconsole.azure;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
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

    /** The JDK has no exception type for a proxy's answer. */
    private static final Pattern REFUSED = Pattern.compile("Tunnel failed, got: (\\d+)");

    private final transient Reason<TransportProblem> reason;

    private ProxyException(Reason<TransportProblem> reason) {
        super(reason.code());
        this.reason = reason;
    }

    /** Creates the exception for a proxy's answer. */
    static ProxyException refused(String proxy, int status) {
        return new ProxyException(
                status == WANTS_CREDENTIALS
                        ? Reason.of(TransportProblem.PROXY_WANTS_CREDENTIALS, proxy)
                        : Reason.of(TransportProblem.PROXY_REFUSED, proxy, Integer.toString(status)));
    }

    /** Returns the exception for a failure that the proxy caused; otherwise the failure. */
    static Throwable of(Throwable failure, String proxy) {
        return causes(failure)
                .flatMap(cause -> caused(cause, proxy).stream())
                .findFirst()
                .<Throwable>map(found -> found)
                .orElse(failure);
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
