package org.acsconsole.ui.activity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.PastedIdentity;

/** What a user looks for among the activities: those of an identity or of a request, by a text that was copied somewhere. */
sealed interface ActivitySearch {

    ActivitySearch NOTHING = new Nothing();

    /** Nothing was typed. */
    record Nothing() implements ActivitySearch {}

    record OfIdentity(IdentityId id) implements ActivitySearch {}

    record OfRequest(String id) implements ActivitySearch {}

    /** The text is the ID neither of an identity nor of a request. */
    record Neither(PastedIdentity.Kind kind) implements ActivitySearch {}

    /** Reads a text as the user typed or pasted it. */
    static ActivitySearch read(String typed) {
        String text = typed.strip();
        return switch (PastedIdentity.read(text)) {
            case PastedIdentity.Found found -> new OfIdentity(found.id());
            case PastedIdentity.NotOne other -> text.isEmpty() ? NOTHING : Request.read(text, other.kind());
        };
    }

    /** This class knows what a request's ID looks like. */
    final class Request {

        /** A GUID, a correlation vector or a reference, with or without the name of the header that had it. */
        private static final Pattern ID = Pattern.compile(
                "(?i:\"?(?:x-ms-request-id|ms-cv|x-azure-ref|x-ms-client-request-id)\"?\\s*[:=]\\s*)?\"?"
                        + "(?=[^0-9]*[0-9])([A-Za-z0-9+/=._-]{12,200})\"?[,;]?");

        private Request() {}

        private static ActivitySearch read(String text, PastedIdentity.Kind kind) {
            Matcher request = ID.matcher(text);
            return kind == PastedIdentity.Kind.UNKNOWN && request.matches()
                    ? new OfRequest(request.group(1))
                    : new Neither(kind);
        }
    }
}
