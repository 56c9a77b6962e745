package org.acsconsole.transfer;

import org.acsconsole.identity.FileRow;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.PastedIdentity;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.token.DecodedToken;
import org.acsconsole.token.PastedToken;

/** Reads which identity a text names: by its ID in any written form, or by a token of it, of which nothing else is kept. */
sealed interface ReadId {

    /** The text names that identity. */
    record Found(IdentityId id) implements ReadId {}

    /** The text names no identity. */
    record NotOne(FileRow.Problem problem) implements ReadId {}

    static ReadId of(String text) {
        return switch (PastedIdentity.read(text)) {
            case PastedIdentity.Found found -> new Found(found.id());
            case PastedIdentity.NotOne other ->
                other.kind() == PastedIdentity.Kind.UNKNOWN && mayBeToken(text)
                        ? ofToken(text)
                        : new NotOne(FileRow.Problem.of(other.kind()));
        };
    }

    static boolean isOne(String text) {
        return of(text) instanceof Found;
    }

    /** Whether the text is nothing like an identity. */
    static boolean isOther(String text) {
        return of(text) instanceof NotOne other
                && (other.problem() == FileRow.Problem.UNKNOWN || other.problem() == FileRow.Problem.PHONE_NUMBER);
    }

    /** The text as it may be shown: an identity's ID in one form, and no token. */
    static String shown(String text) {
        return switch (of(text)) {
            case Found found -> found.id().value();
            case NotOne other -> mayBeToken(text) ? "…" : text;
        };
    }

    /** Whether a token stands in a text, where it has no business. */
    static boolean hasToken(String text) {
        return mayBeToken(text)
                && (isToken(PastedToken.of(text)) || PastedToken.of(text).several());
    }

    private static boolean isToken(PastedToken token) {
        return !token.text().isEmpty() && DecodedToken.of(new TokenValue(token.text())) instanceof DecodedToken.Decoded;
    }

    private static boolean mayBeToken(String text) {
        return text.indexOf('.') > 0 && (text.contains("ey") || text.contains("ew"));
    }

    private static ReadId ofToken(String text) {
        PastedToken token = PastedToken.of(text);
        if (token.text().isEmpty()
                || !(DecodedToken.of(new TokenValue(token.text())) instanceof DecodedToken.Decoded decoded)) {
            return new NotOne(token.several() ? FileRow.Problem.SEVERAL : FileRow.Problem.UNKNOWN);
        }
        return PastedIdentity.read(decoded.claim("skypeid")) instanceof PastedIdentity.Found found
                ? new Found(found.id())
                : new NotOne(FileRow.Problem.TOKEN);
    }
}
