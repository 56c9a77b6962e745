package org.acsconsole.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A secret reference says where a secret is stored; the configuration file never contains the secret itself. */
public sealed interface SecretReference {

    /** What a variable may be called. */
    Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** What an entry of the keychain may be called: nothing that a command line would take for something else. */
    Pattern KEYCHAIN_NAME = Pattern.compile("[A-Za-z0-9._@/ -]{1,100}");

    /** How the file says that the user is asked. */
    String ASK = "ask";

    /** Returns the reference of a profile of that name. */
    default SecretReference of(String profile) {
        return this;
    }

    /** Returns the reference as that to the password of the profile's proxy, for which a user is asked apart. */
    default SecretReference ofProxy() {
        return this;
    }

    /** Returns the reference for another computer, where a variable may have the same name and a file or an entry has not. */
    default SecretReference shared(String profile) {
        return new Asked(profile);
    }

    /** Returns the reference as the configuration file has it. */
    String written();

    /** The secret is in an environment variable. */
    record Variable(String name) implements SecretReference {

        @Override
        public SecretReference shared(String profile) {
            return this;
        }

        @Override
        public String written() {
            return "env:" + name;
        }
    }

    /** The secret is the content of a file that only its owner may read, without white space, quotation marks and a byte order mark around it. */
    record OwnerOnlyFile(Path path) implements SecretReference {

        @Override
        public String written() {
            return "file:" + path;
        }
    }

    /** The secret is in the operating system's keychain. */
    record Keychain(String name) implements SecretReference {

        @Override
        public String written() {
            return "keychain:" + name;
        }
    }

    /**
     * The user is asked for the secret when the profile is connected; it is kept in memory until the console closes.
     *
     * @param proxy whether it is the password of the profile's proxy; else it is what the profile signs in with
     */
    record Asked(String profile, boolean proxy) implements SecretReference {

        /** The secret that a profile signs in with. */
        public Asked(String profile) {
            this(profile, false);
        }

        @Override
        public SecretReference of(String newProfile) {
            return new Asked(newProfile, proxy);
        }

        @Override
        public SecretReference ofProxy() {
            return new Asked(profile, true);
        }

        @Override
        public String written() {
            return ASK;
        }
    }

    /**
     * Reads what the configuration file has; empty if that is not a reference.
     *
     * @param profile the name of the profile that it is in
     * @param paths resolves what is written of a path; may throw {@link InvalidPathException}
     */
    static Optional<SecretReference> read(String written, String profile, Function<String, Path> paths) {
        int colon = written.indexOf(':');
        String place = written.substring(colon + 1);
        return switch (colon < 0 ? "" : written.substring(0, colon)) {
            case "env" -> VARIABLE_NAME.matcher(place).matches() ? Optional.of(new Variable(place)) : Optional.empty();
            case "file" -> place.isEmpty() ? Optional.empty() : Optional.of(new OwnerOnlyFile(paths.apply(place)));
            case "keychain" ->
                KEYCHAIN_NAME.matcher(place).matches() && !place.isBlank()
                        ? Optional.of(new Keychain(place))
                        : Optional.empty();
            default -> written.equals(ASK) ? Optional.of(new Asked(profile)) : Optional.empty();
        };
    }
}
