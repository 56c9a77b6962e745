package org.acsconsole.azure;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.acsconsole.reason.TransportProblem;

/** A server's certificates are not trusted; {@link TransportProblem#CERTIFICATE_OF_UNKNOWN_AUTHORITY} names who signed them. */
final class UntrustedChainException extends CertificateException {

    private static final int LONGEST = 200;

    private final String authority;

    UntrustedChainException(X509Certificate[] chain, CertificateException cause) {
        super(cause);
        String named =
                chain[chain.length - 1].getIssuerX500Principal().getName().replaceAll("\\p{Cntrl}", " ");
        authority = named.length() <= LONGEST ? named : named.substring(0, LONGEST) + "…";
    }

    /** Who signed the last certificate that the server showed, by that certificate's own word. */
    String authority() {
        return authority;
    }
}
