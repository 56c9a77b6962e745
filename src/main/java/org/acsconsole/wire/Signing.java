package org.acsconsole.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request's HMAC signature: never the signature itself, but the text that it was made over.
 *
 * @param client the string that the client says it signed (the Java SDK does); null if it does not say
 * @param service the strings that the service signed: the one that fits, or all it tried; empty if it is not ours to see
 */
public record Signing(Verdict verdict, @Nullable String client, List<String> service) {

    /** What the service made of the signature. */
    public enum Verdict {
        /** There was none to check. */
        NONE,
        /** Only the service could tell. */
        UNTOLD,
        /** The signature is right. */
        TAKEN,
        /** Something that must be signed was not. */
        UNSIGNED,
        /** The signed date is too far from the clock. */
        STALE,
        /** The signed hash is not that of the body. */
        OTHER_BODY,
        /** No key of the resource gives this signature. */
        WRONG
    }

    public static final Signing NONE = new Signing(Verdict.NONE, null, List.of());

    public Signing {
        service = List.copyOf(service);
    }

    /** Whether the service checked the signature and did not take it. */
    public boolean refused() {
        return switch (verdict) {
            case NONE, UNTOLD, TAKEN -> false;
            case UNSIGNED, STALE, OTHER_BODY, WRONG -> true;
        };
    }

    /** Of the strings that the service signed, the one that goes along with the client's the longest; null if none is known. */
    public @Nullable String nearest() {
        String signed = client;
        String nearest = null;
        int longest = -1;
        for (String candidate : service) {
            int common = signed == null ? 0 : StringToSign.common(signed, candidate);
            if (common > longest) {
                nearest = candidate;
                longest = common;
            }
        }
        return nearest;
    }
}
