package org.acsconsole.wire;

import java.util.List;

/**
 * A request is the redacted request of an exchange.
 *
 * @param origin scheme and authority, {@code https://localhost:8443}
 * @param target path and query as sent
 */
public record Request(String method, String origin, String target, List<Header> headers, Body body) {

    public Request {
        headers = List.copyOf(headers);
    }

    public String url() {
        return origin + target;
    }

    /** Returns the target without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
