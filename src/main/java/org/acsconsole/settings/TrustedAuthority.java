package org.acsconsole.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.security.auth.x500.X500Principal;
import org.acsconsole.identity.PresentedChain;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;

/**
 * A trusted authority is what one profile trusts beside the authorities of the system.
 *
 * @param certificates at least one, and all of authorities
 */
public record TrustedAuthority(List<X509Certificate> certificates) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FILE = 1_000_000;

    public TrustedAuthority {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() || !certificates.stream().allMatch(PresentedChain::isOfAuthority)) {
            throw new IllegalArgumentException("not an authority");
        }
    }

    /** This exception says that a file has no authority that can be trusted. */
    public static final class NoAuthorityException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reason<ConnectionProblem> reason;

        NoAuthorityException(ConnectionProblem why, Path file) {
            super(why.code() + ": " + file);
            this.reason = Reason.of(why, file.toString());
        }

        public Reason<ConnectionProblem> reason() {
            return reason;
        }
    }

    /** Reads a PEM or DER file, in which all certificates have to be of authorities; blocks. */
    public static TrustedAuthority read(Path file) throws NoAuthorityException {
        List<X509Certificate> found;
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new NoAuthorityException(ConnectionProblem.AUTHORITY_UNREADABLE, file);
            }
            found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
        } catch (IOException | CertificateException e) {
            throw new NoAuthorityException(ConnectionProblem.AUTHORITY_UNREADABLE, file);
        }
        if (found.isEmpty() || !found.stream().allMatch(PresentedChain::isOfAuthority)) {
            throw new NoAuthorityException(ConnectionProblem.NO_AUTHORITY, file);
        }
        return new TrustedAuthority(found);
    }

    /** Reads the authority that signed the chain from a file; blocks. */
    public static TrustedAuthority read(Path file, PresentedChain signed) throws NoAuthorityException {
        return read(file)
                .signerOf(signed)
                .orElseThrow(() -> new NoAuthorityException(ConnectionProblem.AUTHORITY_OF_OTHERS, file));
    }

    /** Returns the authority at the top of the chain; empty if the server did not send it. */
    public static Optional<TrustedAuthority> of(PresentedChain chain) {
        return chain.authority().map(top -> new TrustedAuthority(List.of(top)));
    }

    /** Returns the name of whoever signed the topmost certificate of the chain. */
    public static String signer(PresentedChain chain) {
        return shown(chain.certificates().getLast().getIssuerX500Principal());
    }

    /** The certificate that a user is shown. */
    public X509Certificate first() {
        return certificates.getFirst();
    }

    /** The name of whom the first certificate is of. */
    public String subject() {
        return shown(first().getSubjectX500Principal());
    }

    /** The name of who signed the first certificate; a root's is its own. */
    public String issuer() {
        return shown(first().getIssuerX500Principal());
    }

    /** The SHA-256 of the first certificate, as browsers and OpenSSL write it. */
    public String fingerprint() {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sha256());
    }

    /** The name of the file to keep it in, beside the configuration: the same for the same authority. */
    public String fileName() {
        return "authority-" + HexFormat.of().formatHex(sha256(), 0, 8) + ".pem";
    }

    public String pem() {
        return certificates.stream().map(TrustedAuthority::pem).collect(Collectors.joining());
    }

    /** Of these certificates only the one that signed the chain, directly or through others in it. */
    private Optional<TrustedAuthority> signerOf(PresentedChain chain) {
        return certificates.stream()
                .filter(each -> signed(each, chain.certificates()))
                .findFirst()
                .map(each -> new TrustedAuthority(List.of(each)));
    }

    /** A server may send more than leads to the authority. */
    private static boolean signed(X509Certificate authority, List<X509Certificate> chain) {
        return !authority.equals(chain.getFirst())
                && IntStream.rangeClosed(1, chain.size()).anyMatch(end -> ends(chain.subList(0, end), authority));
    }

    private static boolean ends(List<X509Certificate> path, X509Certificate authority) {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return true;
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }

    private byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(first().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a certificate says may be long, or not fit on a line. */
    private static String shown(X500Principal name) {
        String plain = name.getName().replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
    }
}
