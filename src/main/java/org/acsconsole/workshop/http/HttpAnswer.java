package org.acsconsole.workshop.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the service answers.
 *
 * @param body JSON unless a header names another type, or empty for none
 * @param headers those beside the ones that every answer has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpAnswer(int status, byte[] body, Map<String, String> headers) implements HttpOutcome {

    private static final byte[] NOTHING = new byte[0];

    public static HttpAnswer of(int status, byte[] json) {
        return new HttpAnswer(status, json, Map.of());
    }

    public static HttpAnswer of(Refusal refusal) {
        return of(refusal.status(), ErrorBody.of(refusal));
    }

    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, NOTHING, Map.of());
    }

    public HttpAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpAnswer(status, body, more);
    }
}
