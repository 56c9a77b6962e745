package org.acsconsole.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signing describes a request's HMAC signature: never the signature itself, but the string that was signed.
 *
 * @param client the string that the client reports it signed (as the Java SDK does); null if it does not report it
 * @param service the strings that the service signed: the matching one, or all it tried; empty if it does not report them
 * @param attendee whose key it is, where each has one, or in whose resource the token was issued; empty otherwise
 */
public record Signing(Verdict verdict, @Nullable String client, List<String> service, String attendee) {

    /** With a key that is no attendee's own. */
    public Signing(Verdict verdict, @Nullable String client, List<String> service) {
        this(verdict, client, service, "");
    }

    /** The service's verdict on the signature. */
    public enum Verdict {
        /** There was no signature. */
        NONE,
        /** The service did not report a verdict. */
        UNTOLD,
        /** The signature is right. */
        ACCEPTED,
        /** Something that must be signed was not. */
        UNSIGNED,
        /** The signed date is too far from the clock. */
        STALE,
        /** The signed date is not of the form that is signed. */
        DATE_NOT_UNDERSTOOD,
        /** The signed hash is not that of the body. */
        OTHER_BODY,
        /** No key of the resource produces this signature. */
        WRONG
    }

    public static final Signing NONE = new Signing(Verdict.NONE, null, List.of());

    public Signing {
        service = List.copyOf(service);
    }

    /** Returns whether the service checked the signature and refused it. */
    public boolean refused() {
        return switch (verdict) {
            case NONE, UNTOLD, ACCEPTED -> false;
            case UNSIGNED, STALE, DATE_NOT_UNDERSTOOD, OTHER_BODY, WRONG -> true;
        };
    }

    /** Returns the service's string that has the longest common prefix with the client's; null if there is none. */
    public @Nullable String nearest() {
        String signed = client;
        String nearest = null;
        int longest = -1;
        for (String candidate : service) {
            int common = signed == null ? 0 : StringToSign.commonPrefix(signed, candidate);
            if (common > longest) {
                nearest = candidate;
                longest = common;
            }
        }
        return nearest;
    }
}
