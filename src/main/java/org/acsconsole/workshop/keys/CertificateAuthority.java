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
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.acsconsole.files.AtomicFile;
import org.acsconsole.workshop.keys.PemFile.Certified;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The installation's own certificate authority, and the certificates of the service under it. By name constraints it is bound to
 * this computer, and from the first time that others are let in, to private networks and the names that were asked for: its key
 * and its name stay the same then, so that who trusts it already need not trust another one.
 */
public final class CertificateAuthority {

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(20 * 365L);
    private static final Duration LEAF_LIFE = Duration.ofDays(367);
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    /** Certificates begin in the past, so that a clock that is put right later finds them valid. */
    private static final Duration LEAF_BEGAN_BEFORE = Duration.ofDays(30);

    private static final Duration AUTHORITY_BEGAN_BEFORE = Duration.ofDays(10 * 365L);
    private static final char[] NO_PASSWORD = new char[0];
    private static final List<String> THIS_COMPUTER = List.of("localhost", "127.0.0.1", "::1");

    private final Path folder;
    private Certified authority;
    private KeyStore serverKeys;

    private CertificateAuthority(Path folder, Certified authority, Instant now)
            throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.authority = authority;
        this.serverKeys = onThisComputer(now);
    }

    /** Reads the authority and its certificate from the folder, and makes what is missing, has not begun or is about to end. */
    public static CertificateAuthority of(Path folder, Instant now) throws IOException, GeneralSecurityException {
        return new CertificateAuthority(folder, authority(keyFile(folder), now), now);
    }

    /** Where the folder's authority has its certificate, as PEM; absolute. */
    public static Path certificateIn(Path folder) {
        return folder.resolve("workshop-ca.pem").toAbsolutePath();
    }

    /** Whom clients are to trust, as it is now. */
    public synchronized X509Certificate certificate() {
        return authority.certificate();
    }

    /** The service's key and chain for this computer, under the empty password. */
    public synchronized KeyStore serverKeys() {
        return serverKeys;
    }

    /**
     * Makes a key and a chain for other names of the service, under the empty password. An authority that may not certify them
     * is made to, after which {@link #serverKeys} are others.
     *
     * @param names host names and addresses
     */
    public synchronized KeyStore keysFor(List<String> names, Instant now) throws IOException, GeneralSecurityException {
        if (!PermittedNames.cover(authority.certificate(), names)) {
            authority = certified(
                    new KeyPair(authority.certificate().getPublicKey(), authority.key()),
                    name(authority),
                    PermittedNames.widened(authority.certificate(), names),
                    now);
            PemFile.write(keyFile(folder), authority);
            serverKeys = onThisComputer(now);
        }
        return store(leaf(new X500Name("CN=ACS Identity Console workshop"), names, authority, now));
    }

    private static Path keyFile(Path folder) {
        return folder.resolve("workshop-ca-key.pem");
    }

    private KeyStore onThisComputer(Instant now) throws IOException, GeneralSecurityException {
        publish(certificateIn(folder), PemFile.text(authority.certificate()));
        return store(keptLeaf(folder.resolve("workshop-tls-key.pem"), authority, now));
    }

    private KeyStore store(Certified leaf) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, NO_PASSWORD);
        keys.setKeyEntry(
                "service", leaf.key(), NO_PASSWORD, new Certificate[] {leaf.certificate(), authority.certificate()});
        return keys;
    }

    private static Certified authority(Path file, Instant now) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            Certified kept = PemFile.read(file);
            if (isValid(kept.certificate(), now)) {
                return kept;
            }
        }
        X500Name name = new X500Name(
                "CN=ACS Identity Console workshop CA " + Long.toHexString(new SecureRandom().nextInt() & 0xffffffffL));
        Certified made = certified(keyPair(), name, PermittedNames.ofThisComputer(), now);
        PemFile.write(file, made);
        return made;
    }

    private static Certified certified(KeyPair keys, X500Name name, NameConstraints permitted, Instant now)
            throws IOException, GeneralSecurityException {
        JcaX509v3CertificateBuilder builder = builder(
                name, name, keys, Date.from(now.minus(AUTHORITY_BEGAN_BEFORE)), Date.from(now.plus(AUTHORITY_LIFE)));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.nameConstraints, true, permitted);
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
        return new Certified(keys.getPrivate(), sign(builder, keys));
    }

    private static X500Name name(Certified authority) {
        return X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded());
    }

    private static Certified keptLeaf(Path file, Certified authority, Instant now)
            throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            Certified kept = PemFile.read(file);
            if (isGood(kept.certificate(), authority.certificate(), now)) {
                return kept;
            }
        }
        Certified made = leaf(new X500Name("CN=localhost"), THIS_COMPUTER, authority, now);
        PemFile.write(file, made);
        return made;
    }

    private static Certified leaf(X500Name subject, List<String> names, Certified authority, Instant now)
            throws IOException, GeneralSecurityException {
        KeyPair keys = keyPair();
        JcaX509v3CertificateBuilder builder = builder(
                name(authority),
                subject,
                keys,
                Date.from(now.minus(LEAF_BEGAN_BEFORE)),
                Date.from(now.plus(LEAF_LIFE)));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(names.stream().map(PermittedNames::name).toArray(GeneralName[]::new)));
        PublicKey issuer = authority.certificate().getPublicKey();
        // by the key alone: a certificate of the authority that permits more has another number
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer));
        return new Certified(keys.getPrivate(), sign(builder, new KeyPair(issuer, authority.key())));
    }

    private static boolean isGood(X509Certificate leaf, X509Certificate authority, Instant now) {
        try {
            leaf.verify(authority.getPublicKey());
            return isValid(leaf, now) && !namesAnother(leaf, authority);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Certificates of earlier versions name the certificate of their authority by its number. */
    private static boolean namesAnother(X509Certificate leaf, X509Certificate authority) {
        byte[] extension = leaf.getExtensionValue(Extension.authorityKeyIdentifier.getId());
        if (extension == null) {
            return false;
        }
        BigInteger named = AuthorityKeyIdentifier.getInstance(
                        ASN1OctetString.getInstance(extension).getOctets())
                .getAuthorityCertSerialNumber();
        return named != null && !named.equals(authority.getSerialNumber());
    }

    /** Whether it has begun, and is not about to end. */
    private static boolean isValid(X509Certificate certificate, Instant now) {
        return !certificate.getNotBefore().toInstant().isAfter(now)
                && certificate.getNotAfter().toInstant().isAfter(now.plus(RENEW_BEFORE));
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
