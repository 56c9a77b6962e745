package org.acsconsole.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.identity.TokenTrial.Verdict;
import org.acsconsole.identity.TokenValue;
import reactor.core.publisher.Mono;

/** A chat probe sends a token to the chat service, with the cheapest request that needs a live token with a chat scope. */
final class ChatProbe {

    private static final String THREADS = "/chat/threads?api-version=2025-03-15&maxPageSize=1";
    private static final HttpHeaderName REASON = HttpHeaderName.fromString("x-workshop-reason");
    private static final String NO_CHAT_SCOPE = "no-chat-scope";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final URI threads;
    private final HttpPipeline pipeline;

    ChatProbe(URI endpoint, HttpPipeline pipeline) {
        this.endpoint = endpoint;
        this.threads = endpoint.resolve(THREADS);
        this.pipeline = pipeline;
    }

    Mono<TokenTrial> request(TokenValue token, ServiceCall call) {
        return Mono.defer(() -> {
                    HttpRequest request = new HttpRequest(HttpMethod.GET, threads.toString())
                            .setHeader(HttpHeaderName.ACCEPT, "application/json")
                            .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + token.reveal());
                    return pipeline.send(request, call.azureContext());
                })
                .flatMap(response -> response.getBodyAsByteArray().defaultIfEmpty(new byte[0]))
                .onErrorResume(failure -> call.answer() == null
                        ? Mono.error(failure)
                        : Mono.just(new byte[0])) // the call has the refusal
                .map(body -> trial(body, call));
    }

    private TokenTrial trial(byte[] body, ServiceCall call) {
        AzureAnswer answer = Objects.requireNonNull(call.answer());
        int status = answer.status();
        String reason = Objects.requireNonNullElse(answer.headers().getValue(REASON), "");
        return switch (status) {
            case 200 -> {
                if (!isListOfThreads(body)) {
                    throw new FaultException(new Fault.NotTheService(endpoint.toString(), status));
                }
                yield new TokenTrial(Verdict.ACCEPTED, status, reason);
            }
            case 401, 403 ->
                new TokenTrial(
                        status == 403 || reason.equals(NO_CHAT_SCOPE) ? Verdict.INCONCLUSIVE : Verdict.REFUSED,
                        status,
                        reason);
            case 404 -> throw new FaultException(new Fault.ServiceFailed(status, null, call.requestId()));
            default -> throw new IllegalStateException("an answer that the chat service does not have");
        };
    }

    /** Another server, or a page of a proxy, may answer with 200 too. */
    private static boolean isListOfThreads(byte[] body) {
        try {
            return JSON.readTree(body).path("value").isArray();
        } catch (IOException notJson) {
            return false;
        }
    }
}
