package org.acsconsole.azure;

import java.io.IOException;

/** This exception says which proxy a connection went through that failed behind it. */
final class ThroughProxyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String proxy;

    ThroughProxyException(String proxy, Throwable cause) {
        super(cause);
        this.proxy = proxy;
    }

    /** Returns the proxy's host and port. */
    String proxy() {
        return proxy;
    }
}
