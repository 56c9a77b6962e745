package org.acsconsole.workshop.api;

import java.nio.charset.StandardCharsets;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.store.IdentityStore;

/** {@code /_workshop/health}: whether the service can work; it says nothing else, for anybody may ask. */
final class HealthEndpoint {

    private static final byte[] WELL = "{\"status\":\"ok\"}".getBytes(StandardCharsets.US_ASCII);

    private final IdentityStore store;

    HealthEndpoint(IdentityStore store) {
        this.store = store;
    }

    /** A state that cannot be read is answered as everywhere, by 503. */
    HttpAnswer read(HttpCall call, RequestTarget target) {
        store.first(1);
        return HttpAnswer.of(200, WELL).with("Cache-Control", "no-store");
    }
}
