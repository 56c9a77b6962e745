package org.acsconsole.workshop.protocol;

import java.net.URI;
import java.nio.file.Path;

/**
 * All that a client of a running service needs.
 *
 * @param endpoint such as {@code https://localhost:8443/}
 * @param connectionString the endpoint and the primary key: a secret
 * @param caCertificate the PEM of the authority that a client must trust; absolute
 * @param controlKey what {@code /_workshop/} wants as a bearer token: a secret
 * @param resourceId the GUID that every ID of this service's identities begins with, after {@code 8:acs:}
 * @param entra the application that may sign in by Entra ID's protocol, with its secret
 */
public record WorkshopAddress(
        URI endpoint,
        String connectionString,
        Path caCertificate,
        String controlKey,
        String resourceId,
        EntraClient entra) {

    private static final String KEY = "accesskey=";

    /** The access key of the connection string: a secret. */
    public String accessKey() {
        return connectionString.substring(connectionString.indexOf(KEY) + KEY.length());
    }

    /** The environment variables by which {@code DefaultAzureCredential} signs in: secrets. */
    public String entraVariables() {
        return String.join(
                "\n",
                "AZURE_AUTHORITY_HOST=" + endpoint.toString().replaceFirst("/$", ""),
                "AZURE_TENANT_ID=" + entra.tenant(),
                "AZURE_CLIENT_ID=" + entra.clientId(),
                "AZURE_CLIENT_SECRET=" + entra.clientSecret());
    }

    /** The same service, as who reaches it by another endpoint needs it. */
    public WorkshopAddress at(URI other) {
        return new WorkshopAddress(
                other,
                connectionString.replace("endpoint=" + endpoint + ";", "endpoint=" + other + ";"),
                caCertificate,
                controlKey,
                resourceId,
                entra);
    }

    @Override
    public String toString() {
        return "WorkshopAddress[" + endpoint + "]";
    }
}
