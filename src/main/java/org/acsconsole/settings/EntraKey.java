package org.acsconsole.settings;

/** An Entra key is a key of the object {@code signIn} beside the method. */
public enum EntraKey {
    TENANT("tenant"),
    CLIENT("client"),
    SECRET("secret"),
    CERTIFICATE("certificate"),
    AUTHORITY_HOST("authorityHost");

    private final String word;

    EntraKey(String word) {
        this.word = word;
    }

    /** Returns the key as the file has it. */
    public String word() {
        return word;
    }
}
