package org.acsconsole.workshop.keys;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.acsconsole.files.AtomicFile;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** A private key and its certificate in one owner-only PEM file, so that no crash can part them. */
final class PemFile {

    private PemFile() {}

    /** A key with the certificate that names it. */
    record Certified(PrivateKey key, X509Certificate certificate) {}

    static Certified read(Path file) throws IOException {
        try (PEMParser parser = new PEMParser(Files.newBufferedReader(file))) {
            PrivateKey key = new JcaPEMKeyConverter().getPrivateKey((PrivateKeyInfo) parser.readObject());
            return new Certified(
                    key, new JcaX509CertificateConverter().getCertificate((X509CertificateHolder) parser.readObject()));
        } catch (IOException | CertificateException | ClassCastException | NullPointerException e) {
            throw new DamagedFileException(file, e);
        }
    }

    static void write(Path file, Certified certified) throws IOException {
        AtomicFile.replace(
                file,
                (text(new JcaPKCS8Generator(certified.key(), null)) + text(certified.certificate()))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    static KeyPair readKeys(Path file) throws IOException {
        try (PEMParser parser = new PEMParser(new StringReader(Files.readString(file)))) {
            return new JcaPEMKeyConverter().getKeyPair((org.bouncycastle.openssl.PEMKeyPair) parser.readObject());
        } catch (IOException | ClassCastException | NullPointerException e) {
            throw new DamagedFileException(file, e);
        }
    }

    static String text(Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }
}
