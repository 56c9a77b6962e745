package org.acsconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.acsconsole.azure.TestAuthority;
import org.acsconsole.identity.PresentedChain;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.settings.TrustedAuthority.NoAuthorityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a chain and of a file can be trusted, and what never is. */
final class TrustedAuthorityTest {

    private static final TestAuthority AUTHORITY = new TestAuthority("CN=Reader");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTopOfAChainIsOfferedIfItIsAnAuthority() {
        PresentedChain chain = new PresentedChain(AUTHORITY.chainFor("a.example", true));
        assertThat(TrustedAuthority.of(chain)).map(TrustedAuthority::first).contains(AUTHORITY.certificate());
    }

    @Test
    void theCertificateOfAServerIsNeverOffered() {
        assertThat(TrustedAuthority.of(new PresentedChain(AUTHORITY.chainFor("a.example", false))))
                .isEmpty();
        assertThat(TrustedAuthority.of(new PresentedChain(List.of(AUTHORITY.certificate()))))
                .as("one that signed itself")
                .isEmpty();
    }

    @Test
    void aFileWithTheAuthorityOfTheChainIsRead() throws Exception {
        TestAuthority other = new TestAuthority("CN=Other");
        Path file = write(other.pem() + AUTHORITY.pem());
        TrustedAuthority read = TrustedAuthority.read(file, new PresentedChain(AUTHORITY.chainFor("a.example", false)));
        assertThat(read.certificates()).containsExactly(AUTHORITY.certificate());
        assertThat(read.pem()).isEqualToNormalizingNewlines(AUTHORITY.pem());
    }

    @Test
    void aFileWithAnotherAuthorityOfTheSameNameIsRefused() throws IOException {
        Path file = write(new TestAuthority("CN=Reader").pem());
        assertThat(problem(
                        () -> TrustedAuthority.read(file, new PresentedChain(AUTHORITY.chainFor("a.example", false)))))
                .isEqualTo(ConnectionProblem.AUTHORITY_OF_OTHERS);
    }

    @Test
    void aFileWithTheCertificateOfAServerIsRefused() throws IOException {
        X509Certificate server = AUTHORITY.chainFor("a.example", false).getFirst();
        Path file = folder.resolve("server.der");
        Files.write(file, encoded(server));
        assertThat(problem(() -> TrustedAuthority.read(file))).isEqualTo(ConnectionProblem.NO_AUTHORITY);
    }

    @Test
    void aFileThatHasNoCertificateIsRefused() throws IOException {
        assertThat(problem(() -> TrustedAuthority.read(folder.resolve("missing.pem"))))
                .isEqualTo(ConnectionProblem.AUTHORITY_UNREADABLE);
        Path text = write("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n");
        assertThat(problem(() -> TrustedAuthority.read(text))).isEqualTo(ConnectionProblem.AUTHORITY_UNREADABLE);
    }

    @Test
    void theFingerprintIsWrittenAsBrowsersDo() {
        assertThat(new TrustedAuthority(List.of(AUTHORITY.certificate())).fingerprint())
                .matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    private interface Reading {

        TrustedAuthority read() throws NoAuthorityException;
    }

    private static ConnectionProblem problem(Reading reading) {
        return catchThrowableOfType(NoAuthorityException.class, reading::read)
                .reason()
                .sentence();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private Path write(String pem) throws IOException {
        return Files.writeString(folder.resolve("authority.pem"), pem);
    }
}
