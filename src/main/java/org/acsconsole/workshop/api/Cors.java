package org.acsconsole.workshop.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;

/**
 * What lets the code of a web page call the service. Any page may: what it may do is decided by its key or its token, and the
 * service sets no cookie.
 */
final class Cors {

    private static final String A_DAY = "86400";
    private static final String READABLE = "api-supported-versions, MS-CV, Retry-After, WWW-Authenticate,"
            + " x-ms-client-request-id, " + ChatApi.REASON;

    private Cors() {}

    static boolean isPreflight(HttpCall call) {
        return call.method().equals("OPTIONS")
                && call.header("Origin") != null
                && call.header("Access-Control-Request-Method") != null;
    }

    /** @param methods of the path that the page asks for */
    static HttpAnswer preflight(HttpCall call, String methods) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Access-Control-Allow-Methods", methods);
        headers.put("Access-Control-Max-Age", A_DAY);
        String asked = call.header("Access-Control-Request-Headers");
        if (asked != null && asked.matches("[A-Za-z0-9-]+(\\s*,\\s*[A-Za-z0-9-]+)*+")) {
            headers.put("Access-Control-Allow-Headers", asked);
        }
        if (call.header("Access-Control-Request-Private-Network") != null) {
            headers.put("Access-Control-Allow-Private-Network", "true");
        }
        HttpAnswer answer = open(call, HttpAnswer.empty(204));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** The answer as a page may read it. */
    static HttpAnswer open(HttpCall call, HttpAnswer answer) {
        return call.header("Origin") == null
                ? answer
                : answer.with("Access-Control-Allow-Origin", "*").with("Access-Control-Expose-Headers", READABLE);
    }
}
