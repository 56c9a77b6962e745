package org.acsconsole.identity;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A presented chain is the certificates of a server that is not trusted, and would be if the authority were that signed them.
 *
 * @param certificates the server's own first, each signed by the one that follows
 */
public record PresentedChain(List<X509Certificate> certificates) {

    private static final int SIGNS_CERTIFICATES = 5;

    public PresentedChain {
        certificates = List.copyOf(certificates);
    }

    /** Returns the topmost certificate if it is an authority's; empty if the server sent none of an authority. */
    public Optional<X509Certificate> authority() {
        return Optional.of(certificates.getLast()).filter(top -> certificates.size() > 1 && isOfAuthority(top));
    }

    /** Whether the certificate says that its owner may sign others' certificates (RFC 5280, 4.2.1.3 and 4.2.1.9). */
    public static boolean isOfAuthority(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[SIGNS_CERTIFICATES]);
    }
}
