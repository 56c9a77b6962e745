package org.acsconsole.settings;

/** A secret is an access key or connection string; it is kept in memory only, and {@link #toString} masks it. */
public final class Secret {

    private final String text;

    Secret(String text) {
        this.text = text;
    }

    /** Returns the secret in plain text, for signing in only. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "Secret[••••••]";
    }
}
