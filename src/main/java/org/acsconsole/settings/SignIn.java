package org.acsconsole.settings;

import java.net.URI;

/** How a profile gets into its resource. */
public sealed interface SignIn {

    /** The workshop service that the console carries; it needs no sign-in. */
    record OwnWorkshop() implements SignIn {}

    /** What the Azure portal calls a connection string: endpoint and key in one. */
    record ByConnectionString(SecretReference reference) implements SignIn {}

    /** The endpoint, and an access key. */
    record ByAccessKey(URI endpoint, SecretReference key) implements SignIn {}
}
