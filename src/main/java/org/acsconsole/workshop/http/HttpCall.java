package org.acsconsole.workshop.http;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param method in capitals, as sent
 * @param rawTarget path and query as sent, not decoded: signatures are made over it
 * @param headers looked up without regard to case
 * @param body all of it
 * @param checked what was found out about the signature, once it was checked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpCall(
        String method,
        String rawTarget,
        Headers headers,
        byte[] body,
        AtomicReference<@Nullable CheckedSignature> checked) {

    /** The headers of a request. */
    public interface Headers {
        /** The first value of the header, or null. */
        @Nullable
        String get(String name);
    }

    public HttpCall(String method, String rawTarget, Headers headers, byte[] body) {
        this(method, rawTarget, headers, body, new AtomicReference<>());
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
