package org.acsconsole.workshop.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Writes answers with the headers that Azure's have (recorded: .NET and Python SDK session records).
 *
 * <p>{@code Strict-Transport-Security} alone is left out: a browser would apply it to every port of localhost.
 */
final class AnswerWriter {

    private static final String REQUEST_ID = "x-ms-client-request-id";
    private static final int LONGEST_ECHO = 256;

    private AnswerWriter() {}

    /** Sets status and headers. */
    static void prepare(Request request, Response response, HttpAnswer answer) {
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        addCommon(headers, request);
        answer.headers().forEach(headers::put);
        if (answer.body().length > 0 && !headers.contains(HttpHeader.CONTENT_TYPE)) {
            headers.put(
                    HttpHeader.CONTENT_TYPE,
                    answer.status() < 400 ? "application/json; charset=utf-8" : "application/json");
        }
    }

    /** Sends what was prepared. */
    static void write(Response response, HttpAnswer answer, Callback callback) {
        byte[] body = answer.body();
        if (body.length == 0) {
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
        } else if (answer.status() < 400) {
            response.write(true, ByteBuffer.wrap(body), callback);
        } else {
            // Two writes make it chunked, as the recorded errors are.
            response.write(
                    false,
                    ByteBuffer.wrap(body),
                    Callback.from(() -> response.write(true, BufferUtil.EMPTY_BUFFER, callback), callback::failed));
        }
    }

    private static void addCommon(HttpFields.Mutable headers, Request request) {
        String id = request.getHeaders().get(REQUEST_ID);
        if (id != null && id.length() <= LONGEST_ECHO) {
            headers.put(REQUEST_ID, id);
        }
        headers.put("MS-CV", correlationVector());
        headers.put("Request-Context", "appId=");
        headers.put("X-Processing-Time", NanoTime.millisSince(request.getBeginNanoTime()) + "ms");
        headers.put("X-Cache", "CONFIG_NOCACHE");
        headers.put("X-Azure-Ref", "workshop");
    }

    private static String correlationVector() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes) + ".0";
    }
}
