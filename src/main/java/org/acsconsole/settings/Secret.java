package org.acsconsole.settings;

/** An access key or connection string: kept in memory only, and never shown by {@link #toString}. */
public final class Secret {

    private final String text;

    Secret(String text) {
        this.text = text;
    }

    /** The text itself, for signing in; nothing else may ask. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "Secret[••••••]";
    }
}
