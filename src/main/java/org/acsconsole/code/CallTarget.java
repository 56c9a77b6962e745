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
     * @param caCertificate the authority's certificate, as PEM; absolute, or relative to where the program of another
     *     computer runs
     */
    record Workshop(URI endpoint, Path caCertificate) implements CallTarget {}

    /** A real resource, whose certificate every computer trusts. */
    record Azure(URI endpoint) implements CallTarget {}
}
