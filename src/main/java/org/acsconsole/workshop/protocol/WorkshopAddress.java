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
 */
public record WorkshopAddress(
        URI endpoint, String connectionString, Path caCertificate, String controlKey, String resourceId) {

    @Override
    public String toString() {
        return "WorkshopAddress[" + endpoint + "]";
    }
}
