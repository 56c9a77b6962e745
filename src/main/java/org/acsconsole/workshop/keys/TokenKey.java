package org.acsconsole.workshop.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.acsconsole.files.AtomicFile;

/** The RSA key that signs the installation's access tokens. */
public final class TokenKey {

    private TokenKey() {}

    /** Reads the key pair of the folder, or makes it: RSA, 2048 bits. */
    public static KeyPair of(Path folder) throws IOException, NoSuchAlgorithmException {
        Path file = folder.resolve("workshop-token-key.pem");
        if (Files.exists(file)) {
            return PemFile.readKeys(file);
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair made = generator.generateKeyPair();
        AtomicFile.replace(file, PemFile.text(made.getPrivate()).getBytes(StandardCharsets.US_ASCII));
        return made;
    }
}
