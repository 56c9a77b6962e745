package org.acsconsole.workshop.http;

import java.util.List;

/**
 * What was found out about a call's signature.
 *
 * @param stringsToSign the text that was signed, or all that the service tried, without secrets; empty where there was nothing
 *     to compare
 * @param attendee whose key it was; empty for the instructor's, and where it was nobody's
 */
public record CheckedSignature(Result result, List<String> stringsToSign, String attendee) {

    /** How the check ended. */
    public enum Result {
        ACCEPTED,
        UNSIGNED,
        STALE,
        DATE_NOT_UNDERSTOOD,
        OTHER_BODY,
        WRONG
    }

    public CheckedSignature {
        stringsToSign = List.copyOf(stringsToSign);
    }
}
