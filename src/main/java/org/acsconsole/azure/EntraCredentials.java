package org.acsconsole.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpPipeline;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.azure.identity.DeviceCodeInfo;
import com.azure.identity.InteractiveBrowserCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import java.util.Locale;
import java.util.function.Consumer;

/** This class builds the credentials of azure-identity, which load its classes: no code touches it before the first sign-in. */
final class EntraCredentials {

    private final EntraAccount account;
    private final HttpPipeline pipeline;
    private final Consumer<DeviceCodeInfo> codes;

    /** @param codes gets the code that the user has to enter */
    EntraCredentials(EntraAccount account, HttpPipeline pipeline, Consumer<DeviceCodeInfo> codes) {
        this.account = account;
        this.pipeline = pipeline;
        this.codes = codes;
    }

    TokenCredential build() {
        return switch (account.method()) {
            case EntraAccount.DeviceCode m ->
                common(new DeviceCodeCredentialBuilder().challengeConsumer(codes))
                        .build();
            case EntraAccount.Browser m ->
                common(new InteractiveBrowserCredentialBuilder()).build();
            case EntraAccount.ClientSecret m ->
                common(new ClientSecretCredentialBuilder().clientSecret(m.secret()))
                        .build();
            case EntraAccount.ClientCertificate m -> certificate(m).build();
            case EntraAccount.ManagedIdentity m -> managedIdentity();
            case EntraAccount.AzureCli m -> azureCli();
            case EntraAccount.DefaultChain m -> chain();
        };
    }

    private ClientCertificateCredentialBuilder certificate(EntraAccount.ClientCertificate method) {
        ClientCertificateCredentialBuilder builder = common(new ClientCertificateCredentialBuilder());
        String file = method.file().toString();
        boolean pfx = file.toLowerCase(Locale.ROOT).matches(".*\\.(pfx|p12)");
        method.password().ifPresent(builder::clientCertificatePassword);
        return pfx ? builder.pfxCertificate(file) : builder.pemCertificate(file);
    }

    private TokenCredential managedIdentity() {
        ManagedIdentityCredentialBuilder builder = new ManagedIdentityCredentialBuilder().pipeline(pipeline);
        return account.client() == null
                ? builder.build()
                : builder.clientId(account.client()).build();
    }

    private TokenCredential azureCli() {
        AzureCliCredentialBuilder builder = new AzureCliCredentialBuilder();
        return account.tenant() == null
                ? builder.build()
                : builder.tenantId(account.tenant()).build();
    }

    private TokenCredential chain() {
        DefaultAzureCredentialBuilder builder = new DefaultAzureCredentialBuilder()
                .pipeline(pipeline)
                .authorityHost(account.authorityOrPublic().toString());
        if (account.known()) {
            builder.disableInstanceDiscovery();
        }
        return account.tenant() == null
                ? builder.build()
                : builder.tenantId(account.tenant()).build();
    }

    private <B extends AadCredentialBuilderBase<B>> B common(B builder) {
        builder.pipeline(pipeline).authorityHost(account.authorityOrPublic().toString());
        if (account.tenant() != null) {
            builder.tenantId(account.tenant());
        }
        if (account.client() != null) {
            builder.clientId(account.client());
        }
        if (account.known()) {
            builder.disableInstanceDiscovery();
        }
        return builder;
    }
}
