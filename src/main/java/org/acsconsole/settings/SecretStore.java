package org.acsconsole.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.secret.PastedSecret;

/** The secret store resolves secret references when a profile is opened. */
public final class SecretStore {

    private final Map<String, String> environment;

    /** Reads variables from {@code environment}, and files from the file system. */
    public SecretStore(Map<String, String> environment) {
        this.environment = environment;
    }

    /** This exception says that a secret cannot be read from its place. */
    public static final class NoSecretException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reason<ConnectionProblem> reason;

        NoSecretException(ConnectionProblem why, String place) {
            super(why.code() + ": " + place);
            this.reason = Reason.of(why, place);
        }

        /** Returns what is missing and what to do. */
        public Reason<ConnectionProblem> reason() {
            return reason;
        }
    }

    public Secret fetch(SecretReference reference) throws NoSecretException {
        return switch (reference) {
            case SecretReference.Variable variable -> variable(variable.name());
            case SecretReference.OwnerOnlyFile file -> file(file.path());
        };
    }

    private Secret variable(String name) throws NoSecretException {
        String value = PastedSecret.alone(environment.getOrDefault(name, ""));
        if (value.isEmpty()) {
            throw new NoSecretException(ConnectionProblem.VARIABLE_NOT_SET, name);
        }
        return new Secret(value);
    }

    private static Secret file(Path path) throws NoSecretException {
        try {
            PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (posix != null) {
                String mode =
                        PosixFilePermissions.toString(posix.readAttributes().permissions());
                if (!mode.endsWith("------")) {
                    throw new NoSecretException(ConnectionProblem.SECRET_FILE_OPEN, path.toString());
                }
            }
            String value = PastedSecret.alone(text(Files.readAllBytes(path)));
            if (value.isEmpty()) {
                throw new NoSecretException(ConnectionProblem.SECRET_FILE_EMPTY, path.toString());
            }
            return new Secret(value);
        } catch (NoSuchFileException e) {
            throw new NoSecretException(ConnectionProblem.SECRET_FILE_MISSING, path.toString());
        } catch (IOException e) {
            throw new NoSecretException(ConnectionProblem.SECRET_FILE_UNREADABLE, path.toString());
        }
    }

    /** Windows PowerShell writes UTF-16 with a byte order mark where nothing else is asked for. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        boolean wide = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        return (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
