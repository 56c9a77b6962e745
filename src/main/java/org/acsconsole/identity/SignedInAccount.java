package org.acsconsole.identity;

/**
 * A signed-in account is the one that an Entra token names.
 *
 * @param user such as {@code alice@contoso.com}; empty for an application
 * @param application the client ID; empty if the token cannot be read
 * @param tenant the tenant's GUID; empty if the token cannot be read
 * @param objectId to which roles are assigned; empty if the token cannot be read
 */
public record SignedInAccount(String user, String application, String tenant, String objectId) {

    public static final SignedInAccount UNKNOWN = new SignedInAccount("", "", "", "");
}
