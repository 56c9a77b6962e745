package org.acsconsole.azure;

import com.azure.communication.common.implementation.HmacAuthenticationPolicy;
import com.azure.communication.identity.CommunicationIdentityAsyncClient;
import com.azure.communication.identity.CommunicationIdentityClientBuilder;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import java.util.function.Consumer;
import org.acsconsole.wire.Caller;
import org.acsconsole.wire.Observation;

/**
 * This class builds the SDK's HTTP pipelines. The SDK's own order runs custom policies after the signature, and retries creates;
 * ours decides on retries first, then sets the version, then signs. It has no logging policy, because requests contain secrets.
 */
final class Pipelines {

    /** An answer is read once, and both the wire and whoever asked for it want it. */
    private static final HttpPipelinePolicy WHOLE =
            (context, next) -> next.process().map(HttpResponse::buffer);

    private final AzureConnection connection;
    private final TapPolicy tap;
    private final HttpClient http;

    Pipelines(AzureConnection connection, Consumer<Observation> wire) {
        this.connection = connection;
        this.tap = new TapPolicy(wire);
        this.http = HttpClients.of(connection.network(), connection.connectWithin());
    }

    /** Returns a pipeline for the requests for tokens: each is sent once, and shown on the wire. */
    static HttpPipeline ofTokens(Network network, Consumer<Observation> wire) {
        return new HttpPipelineBuilder()
                .policies(new UserAgentPolicy(Caller.CONSOLE_PRODUCT), new TapPolicy(wire), WHOLE)
                .httpClient(HttpClients.of(network, AzureConnection.CONNECT_WITHIN))
                .build();
    }

    private HttpPipelinePolicy authentication() {
        return switch (connection.signIn()) {
            case AccessKey key -> new HmacAuthenticationPolicy(key.credential());
            case EntraSession session -> session::bearer;
        };
    }

    CommunicationIdentityAsyncClient identityClient() {
        HttpPipeline pipeline = new HttpPipelineBuilder()
                .policies(
                        new UserAgentPolicy(Caller.CONSOLE_PRODUCT),
                        new RequestNamePolicy(),
                        new RetryPolicy(),
                        new ApiVersionPolicy(),
                        authentication(),
                        tap,
                        new CallPolicy())
                .httpClient(http)
                .build();
        return new CommunicationIdentityClientBuilder()
                .endpoint(connection.endpoint().toString())
                .pipeline(pipeline)
                .buildAsyncClient();
    }

    /** Returns a pipeline that does not sign. */
    HttpPipeline unsigned() {
        return new HttpPipelineBuilder()
                .policies(
                        new UserAgentPolicy(Caller.CONSOLE_PRODUCT),
                        new RequestNamePolicy(),
                        new RetryPolicy(),
                        tap,
                        new CallPolicy())
                .httpClient(http)
                .build();
    }
}
