package org.acsconsole.workshop.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.acsconsole.files.AtomicFile;
import org.acsconsole.workshop.keys.PemFile.Certified;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The installation's own certificate authority, bound by name constraints to this computer, and the certificate of the
 * service under it.
 */
public final class CertificateAuthority {

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(20 * 365L);
    private static final Duration LEAF_LIFE = Duration.ofDays(367);
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    /** Certificates begin in the past, so that a clock that is put right later finds them valid. */
    private static final Duration LEAF_BEGAN_BEFORE = Duration.ofDays(30);

    private static final Duration AUTHORITY_BEGAN_BEFORE = Duration.ofDays(10 * 365L);
    private static final char[] NO_PASSWORD = new char[0];

    private final KeyStore serverKeys;

    private CertificateAuthority(KeyStore serverKeys) {
        this.serverKeys = serverKeys;
    }

    /** Reads the authority and its certificate from the folder, and makes what is missing, has not begun or is about to end. */
    public static CertificateAuthority of(Path folder, Instant now) throws IOException, GeneralSecurityException {
        Certified authority = authority(folder.resolve("workshop-ca-key.pem"), now);
        publish(certificateIn(folder), PemFile.text(authority.certificate()));
        Certified leaf = leaf(folder.resolve("workshop-tls-key.pem"), authority, now);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, NO_PASSWORD);
        keys.setKeyEntry(
                "service", leaf.key(), NO_PASSWORD, new Certificate[] {leaf.certificate(), authority.certificate()});
        return new CertificateAuthority(keys);
    }

    /** Where the folder's authority has its certificate, as PEM; absolute. */
    public static Path certificateIn(Path folder) {
        return folder.resolve("workshop-ca.pem").toAbsolutePath();
    }

    /** The service's key and chain, under the empty password. */
    public KeyStore serverKeys() {
        return serverKeys;
    }

    private static Certified authority(Path file, Instant now) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            Certified kept = PemFile.read(file);
            if (isValid(kept.certificate(), now)) {
                return kept;
            }
        }
        KeyPair keys = keyPair();
        X500Name name = new X500Name(
                "CN=ACS Identity Console workshop CA " + Long.toHexString(new SecureRandom().nextInt() & 0xffffffffL));
        JcaX509v3CertificateBuilder builder = builder(
                name, name, keys, Date.from(now.minus(AUTHORITY_BEGAN_BEFORE)), Date.from(now.plus(AUTHORITY_LIFE)));
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.nameConstraints, true, new NameConstraints(onlyThisComputer(), null));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(keys.getPublic()));
        Certified made = new Certified(keys.getPrivate(), sign(builder, keys));
        PemFile.write(file, made);
        return made;
    }

    private static Certified leaf(Path file, Certified authority, Instant now)
            throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            Certified kept = PemFile.read(file);
            if (isGood(kept.certificate(), authority.certificate(), now)) {
                return kept;
            }
        }
        KeyPair keys = keyPair();
        X500Name issuer = X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded());
        JcaX509v3CertificateBuilder builder = builder(
                issuer,
                new X500Name("CN=localhost"),
                keys,
                Date.from(now.minus(LEAF_BEGAN_BEFORE)),
                Date.from(now.plus(LEAF_LIFE)));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        }));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
        KeyPair issuerKeys = new KeyPair(authority.certificate().getPublicKey(), authority.key());
        Certified made = new Certified(keys.getPrivate(), sign(builder, issuerKeys));
        PemFile.write(file, made);
        return made;
    }

    private static boolean isGood(X509Certificate leaf, X509Certificate authority, Instant now) {
        try {
            leaf.verify(authority.getPublicKey());
            return isValid(leaf, now);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether it has begun, and is not about to end. */
    private static boolean isValid(X509Certificate certificate, Instant now) {
        return !certificate.getNotBefore().toInstant().isAfter(now)
                && certificate.getNotAfter().toInstant().isAfter(now.plus(RENEW_BEFORE));
    }

    private static GeneralSubtree[] onlyThisComputer() {
        return new GeneralSubtree[] {
            new GeneralSubtree(new GeneralName(GeneralName.dNSName, "localhost")),
            new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "127.0.0.1/32")),
            new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "::1/128"))
        };
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair keys, Date from, Date until)
            throws IOException, GeneralSecurityException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(126, new SecureRandom()).setBit(126), from, until, subject, keys.getPublic());
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return builder;
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, KeyPair issuer)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static void publish(Path file, String pem) throws IOException {
        byte[] content = pem.getBytes(StandardCharsets.US_ASCII);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            AtomicFile.replace(file, content);
        }
    }
}
