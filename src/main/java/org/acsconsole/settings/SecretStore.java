package org.acsconsole.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Fetches secrets from where their references say, when a profile is opened and not before. */
public final class SecretStore {

    private final Map<String, String> environment;

    /** Fetches variables from {@code environment}, and files from where they are. */
    public SecretStore(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The secret is not where it should be; the message is a sentence for a person, without the secret. */
    public static final class NoSecretException extends Exception {

        private static final long serialVersionUID = 1L;

        NoSecretException(String sentence) {
            super(sentence);
        }

        /** What is missing and what to do. */
        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    public Secret fetch(SecretReference reference) throws NoSecretException {
        return switch (reference) {
            case SecretReference.Variable variable -> variable(variable.name());
            case SecretReference.OwnerOnlyFile file -> file(file.path());
        };
    }

    private Secret variable(String name) throws NoSecretException {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new NoSecretException("The environment variable " + name
                    + " is not set. Set it in the shell that starts the console, and start it again.");
        }
        return new Secret(value.strip());
    }

    private static Secret file(Path path) throws NoSecretException {
        try {
            PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (posix != null) {
                String mode =
                        PosixFilePermissions.toString(posix.readAttributes().permissions());
                if (!mode.endsWith("------")) {
                    throw new NoSecretException(
                            "Others can read the file " + path + ". Close it with: chmod 600 " + path);
                }
            }
            String value = Files.readString(path).strip();
            if (value.isEmpty()) {
                throw new NoSecretException("The file " + path + " is empty; it should hold the secret.");
            }
            return new Secret(value);
        } catch (IOException e) {
            throw new NoSecretException(
                    "The file " + path + " cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }
}
