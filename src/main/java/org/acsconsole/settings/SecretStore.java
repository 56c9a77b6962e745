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
import java.util.concurrent.ConcurrentHashMap;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.secret.KnownSecrets;
import org.acsconsole.secret.PastedSecret;

/** The secret store resolves secret references when a profile is opened. */
public final class SecretStore {

    private final Map<String, String> environment;
    private final Keychain keychain;
    private final Map<SecretReference, Secret> given;

    /** Reads variables from {@code environment}, files from the file system, and what is given in memory. */
    public SecretStore(Map<String, String> environment, Keychain keychain) {
        this(environment, keychain, Map.of());
    }

    private SecretStore(Map<String, String> environment, Keychain keychain, Map<SecretReference, Secret> given) {
        this.environment = environment;
        this.keychain = keychain;
        this.given = new ConcurrentHashMap<>(given);
    }

    /** Keeps a secret in memory, in the place of the one that the reference leads to, until the console closes. */
    public void give(SecretReference reference, String pasted) {
        String secret = PastedSecret.alone(pasted);
        if (!secret.isEmpty()) {
            KnownSecrets.ofThisProcess().add(secret);
            given.put(reference, new Secret(secret));
        }
    }

    /** Whether the reference leads to a secret in memory. */
    public boolean isGiven(SecretReference reference) {
        return given.containsKey(reference);
    }

    /** Forgets a secret that was given. */
    public void forget(SecretReference reference) {
        given.remove(reference);
    }

    /** What was given for one reference is given for the other instead. */
    public void rename(SecretReference from, SecretReference to) {
        Secret known = from.equals(to) ? null : given.remove(from);
        if (known != null) {
            given.put(to, known);
        }
    }

    /** Returns a store that has what this one has, and one secret more. */
    public SecretStore giving(SecretReference reference, String pasted) {
        SecretStore more = new SecretStore(environment, keychain, given);
        more.give(reference, pasted);
        return more;
    }

    /** This exception says that a secret cannot be read from its place. */
    public static final class NoSecretException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reason<ConnectionProblem> reason;

        NoSecretException(ConnectionProblem why, String place) {
            super(why.code() + ": " + place);
            this.reason = Reason.of(why, place);
        }

        NoSecretException(Reason<ConnectionProblem> reason) {
            super(reason.code());
            this.reason = reason;
        }

        /** Returns what is missing and what to do. */
        public Reason<ConnectionProblem> reason() {
            return reason;
        }
    }

    /**
     * Returns the secret.
     *
     * @throws FaultException {@link Fault.SecretWanted} if the user has to be asked
     */
    public Secret fetch(SecretReference reference) throws NoSecretException {
        Secret known = given.get(reference);
        return known != null
                ? known
                : switch (reference) {
                    case SecretReference.Variable variable -> variable(variable.name());
                    case SecretReference.OwnerOnlyFile file -> file(file.path());
                    case SecretReference.Keychain entry -> entry(entry.name());
                    case SecretReference.Asked asked ->
                        throw new FaultException(new Fault.SecretWanted(asked.profile(), asked.proxy()));
                };
    }

    private Secret entry(String name) throws NoSecretException {
        try {
            return new Secret(PastedSecret.alone(keychain.find(name)));
        } catch (Keychain.KeychainException e) {
            throw new NoSecretException(e.reason());
        }
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
