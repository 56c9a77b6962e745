package org.acsconsole.azure;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.acsconsole.identity.SignInState;

/** Signs in as the console does, with the environment of a process of its own, and creates an identity. */
final class SignInMain {

    private SignInMain() {}

    /**
     * Signs in, and prints as whom.
     *
     * @param args the way to sign in, the endpoint of authority and resource, and the file with the authority's certificate
     */
    public static void main(String[] args) throws IOException {
        URI endpoint = URI.create(args[1]);
        String pem = Files.readString(Path.of(args[2]));
        EntraAccount account = new EntraAccount(
                method(args[0]),
                args[0].equals("managedIdentity") ? null : EntraAnswers.TENANT,
                args[0].equals("browser") ? EntraAnswers.CLIENT : null,
                endpoint,
                true);
        EntraSession session =
                new EntraSession(account, Network.ofThisComputer().trustingOnly(pem), seen -> {});
        session.signIn();
        new AzureIdentityService(AzureConnection.of(endpoint, session).trustingOnly(pem), seen -> {})
                .create(UUID.randomUUID());
        if (session.state() instanceof SignInState.SignedIn in) {
            System.out.println("signed in: " + in.account());
        }
        System.exit(0); // the browser's listener may outlive the sign-in
    }

    private static EntraAccount.Method method(String name) {
        return switch (name) {
            case "browser" -> new EntraAccount.Browser();
            case "azureCli" -> new EntraAccount.AzureCli();
            case "managedIdentity" -> new EntraAccount.ManagedIdentity();
            case "default" -> new EntraAccount.DefaultChain();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
