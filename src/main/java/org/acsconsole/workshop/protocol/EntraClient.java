package org.acsconsole.workshop.protocol;

/**
 * The application with which code signs in to the workshop by Entra ID's protocol.
 *
 * @param tenant what is given as the tenant: for {@value #TENANT} Microsoft's libraries ask no other host
 * @param clientSecret a secret
 */
public record EntraClient(String tenant, String clientId, String clientSecret) {

    public static final String TENANT = "adfs";

    @Override
    public String toString() {
        return "EntraClient[" + tenant + ", " + clientId + "]";
    }
}
