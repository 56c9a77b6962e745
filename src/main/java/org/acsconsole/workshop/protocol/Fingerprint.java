package org.acsconsole.workshop.protocol;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;

/** The SHA-256 fingerprint of a certificate, by which people compare it. */
public final class Fingerprint {

    private static final int LINE = 47;

    private Fingerprint() {}

    /**
     * As browsers and OpenSSL show it, such as {@code 0B:57:…}; in two lines of 16 bytes.
     *
     * @param pem the certificate
     * @throws IllegalArgumentException if it is none
     */
    public static String of(byte[] pem) {
        try {
            return of(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }

    /** As of a file with that certificate. */
    public static String of(Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            String all = HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
            return all.substring(0, LINE) + "\n" + all.substring(LINE + 1);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }
}
