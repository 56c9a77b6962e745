package org.acsconsole.identity;

import org.jspecify.annotations.Nullable;

/** The secret text of a token: kept in memory only, and never shown by {@link #toString}. */
public final class TokenValue {

    private final String text;

    public TokenValue(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a token is not blank");
        }
        this.text = text;
    }

    /** The text itself, for the clipboard, the decoder and the call that tries it; nothing else may ask. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenValue that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "TokenValue[••••••]";
    }
}
