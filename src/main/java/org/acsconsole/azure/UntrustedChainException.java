package org.acsconsole.azure;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.acsconsole.reason.TransportProblem;

/**
 * This exception says who signed a certificate chain that is not trusted; see {@link
 * TransportProblem#CERTIFICATE_OF_UNKNOWN_AUTHORITY}.
 */
final class UntrustedChainException extends CertificateException {

    private static final int LONGEST = 200;

    private final String authority;

    UntrustedChainException(X509Certificate[] chain, CertificateException cause) {
        super(cause);
        String named =
                chain[chain.length - 1].getIssuerX500Principal().getName().replaceAll("\\p{Cntrl}", " ");
        authority = named.length() <= LONGEST ? named : named.substring(0, LONGEST) + "…";
    }

    /** Returns the issuer that the last certificate of the chain names. */
    String authority() {
        return authority;
    }
}
