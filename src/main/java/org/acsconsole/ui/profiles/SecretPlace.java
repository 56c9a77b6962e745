package org.acsconsole.ui.profiles;

import org.acsconsole.settings.SecretReference;

/** A secret place is a kind of place where a secret can be. */
enum SecretPlace {
    /** There is none. */
    NONE(""),
    ASK(""),
    KEYCHAIN("keychain:"),
    VARIABLE("env:"),
    FILE("file:");

    private final String prefix;

    SecretPlace(String prefix) {
        this.prefix = prefix;
    }

    static SecretPlace of(SecretReference reference) {
        return switch (reference) {
            case SecretReference.Asked asked -> ASK;
            case SecretReference.Keychain entry -> KEYCHAIN;
            case SecretReference.Variable variable -> VARIABLE;
            case SecretReference.OwnerOnlyFile file -> FILE;
        };
    }

    /** How the configuration file has it, given what stands in the field. */
    String written(String value) {
        return this == ASK ? SecretReference.ASK : prefix + value.strip();
    }

    /** What stands in the field of a reference. */
    String value(SecretReference reference) {
        return reference.written().startsWith(prefix) && isNamed()
                ? reference.written().substring(prefix.length())
                : "";
    }

    /** Whether it has a name, such as a path. */
    boolean isNamed() {
        return !prefix.isEmpty();
    }

    /** Whether a secret that is entered can be used: in memory, or kept in the keychain. */
    boolean takesSecret() {
        return this == ASK || this == KEYCHAIN;
    }
}
