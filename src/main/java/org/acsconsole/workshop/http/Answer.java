package org.acsconsole.workshop.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the service answers.
 *
 * @param body JSON, or empty for none
 * @param headers those beside the ones that every answer has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, byte[] body, Map<String, String> headers) implements Outcome {

    private static final byte[] NOTHING = new byte[0];

    public static Answer of(int status, byte[] json) {
        return new Answer(status, json, Map.of());
    }

    public static Answer of(Refusal refusal) {
        return of(refusal.status(), ErrorBody.of(refusal));
    }

    public static Answer empty(int status) {
        return new Answer(status, NOTHING, Map.of());
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more);
    }
}
