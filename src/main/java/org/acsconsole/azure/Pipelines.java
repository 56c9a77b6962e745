package org.acsconsole.azure;

import com.azure.communication.common.implementation.HmacAuthenticationPolicy;
import com.azure.communication.identity.CommunicationIdentityAsyncClient;
import com.azure.communication.identity.CommunicationIdentityClientBuilder;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.UserAgentPolicy;
import java.util.function.Consumer;
import org.acsconsole.wire.Caller;
import org.acsconsole.wire.Observation;

/**
 * This class builds the SDK's HTTP pipelines. The SDK's own order runs custom policies after the signature, and retries creates;
 * ours decides on retries first, then sets the version, then signs. It has no logging policy, because requests contain secrets.
 */
final class Pipelines {

    private final AzureConnection connection;
    private final TapPolicy tap;
    private final HttpClient http;

    Pipelines(AzureConnection connection, Consumer<Observation> wire) {
        this.connection = connection;
        this.tap = new TapPolicy(wire);
        this.http = HttpClients.of(connection);
    }

    CommunicationIdentityAsyncClient identityClient() {
        HttpPipeline pipeline = new HttpPipelineBuilder()
                .policies(
                        new UserAgentPolicy(Caller.CONSOLE_PRODUCT),
                        new RequestNamePolicy(),
                        new RetryPolicy(),
                        new ApiVersionPolicy(),
                        new HmacAuthenticationPolicy(connection.key().credential()),
                        tap,
                        new CallPolicy())
                .httpClient(http)
                .build();
        return new CommunicationIdentityClientBuilder()
                .endpoint(connection.endpoint().toString())
                .pipeline(pipeline)
                .buildAsyncClient();
    }

    /** Returns a pipeline that neither signs nor retries. */
    HttpPipeline bare() {
        return new HttpPipelineBuilder()
                .policies(new UserAgentPolicy(Caller.CONSOLE_PRODUCT), new RequestNamePolicy(), tap, new CallPolicy())
                .httpClient(http)
                .build();
    }
}
