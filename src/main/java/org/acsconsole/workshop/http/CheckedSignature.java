package org.acsconsole.workshop.http;

import java.util.List;

/**
 * What was found out about a call's signature.
 *
 * @param stringsToSign the text that was signed, or all that the service tried, without secrets; empty where there was nothing
 *     to compare
 * @param attendee whose key or token it was; empty for the instructor's, and where it was nobody's
 */
public record CheckedSignature(Result result, List<String> stringsToSign, String attendee) {

    /** How the check ended. */
    public enum Result {
        /** There was none to check: a token says whose the call is. */
        NONE,
        ACCEPTED,
        UNSIGNED,
        STALE,
        DATE_NOT_UNDERSTOOD,
        OTHER_BODY,
        WRONG
    }

    /** Of a call without a signature, by a token of that attendee's resource. */
    public static CheckedSignature byTokenOf(String attendee) {
        return new CheckedSignature(Result.NONE, List.of(), attendee);
    }

    public CheckedSignature {
        stringsToSign = List.copyOf(stringsToSign);
    }
}
