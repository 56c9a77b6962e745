package org.acsconsole.code;

import java.net.URI;
import java.nio.file.Path;

/** The service that code shall call. */
public sealed interface CallTarget {

    /** Where it answers, such as {@code https://localhost:8443/}. */
    URI endpoint();

    /**
     * A workshop service, whose authority a program must be set up to trust.
     *
     * @param caCertificate the authority's certificate, as PEM; absolute
     */
    record Workshop(URI endpoint, Path caCertificate) implements CallTarget {

        public Workshop {
            if (!caCertificate.isAbsolute()) {
                throw new IllegalArgumentException("not absolute: " + caCertificate);
            }
        }
    }

    /** A real resource, whose certificate every computer trusts. */
    record Azure(URI endpoint) implements CallTarget {}
}
