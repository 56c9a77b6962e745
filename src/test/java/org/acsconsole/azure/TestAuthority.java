package org.acsconsole.azure;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of the tests that signs certificates for servers good and bad. */
public final class TestAuthority {

    private final X500Name name;
    private final KeyPair keys = newKeys();
    private final X509Certificate certificate;

    public TestAuthority() {
        this("CN=Authority of the tests");
    }

    /** @param name its distinguished name */
    public TestAuthority(String name) {
        this.name = new X500Name(name);
        certificate = sign(this.name, keys, inDays(-2), inDays(2), new BasicConstraints(true));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public String pem() {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public SSLContext serverFor(String dnsName) {
        return server(dnsName, inDays(1), false);
    }

    /** Sends its own certificate after the server's, as a proxy does that reads TLS. */
    public SSLContext readingServerFor(String dnsName) {
        return server(dnsName, inDays(1), true);
    }

    /**
     * The certificates that a server for that name sends.
     *
     * @param whole whether the authority's own is among them
     */
    public List<X509Certificate> chainFor(String dnsName, boolean whole) {
        return chain(dnsName, newKeys(), inDays(1), whole);
    }

    private List<X509Certificate> chain(String dnsName, KeyPair own, Instant until, boolean whole) {
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.dNSName, dnsName));
        X509Certificate leaf = sign(new X500Name("CN=server"), own, inDays(-2), until, names);
        return whole ? List.of(leaf, certificate) : List.of(leaf);
    }

    SSLContext expiredServerFor(String dnsName) {
        return server(dnsName, inDays(-1), false);
    }

    private SSLContext server(String dnsName, Instant until, boolean whole) {
        KeyPair own = newKeys();
        Certificate[] chain = chain(dnsName, own, until, whole).toArray(Certificate[]::new);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", own.getPrivate(), new char[0], chain);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate sign(X500Name subject, KeyPair subjectKeys, Instant from, Instant until, Object extension) {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(from),
                Date.from(until),
                subject,
                subjectKeys.getPublic());
        try {
            if (extension instanceof BasicConstraints constraints) {
                builder.addExtension(Extension.basicConstraints, true, constraints);
            } else {
                builder.addExtension(Extension.subjectAlternativeName, false, (GeneralNames) extension);
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS);
    }
}
