package org.acsconsole.workshop.http;

import java.util.List;

/**
 * What was found out about a call's signature.
 *
 * @param stringsToSign the text that was signed, or all that the service tried, without secrets; empty where there was nothing
 *     to compare
 */
public record CheckedSignature(Result result, List<String> stringsToSign) {

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
