package org.acsconsole.settings;

import java.net.URI;

/** A sign-in says how a profile authenticates at its resource. */
public sealed interface SignIn {

    /** The profile uses the console's own workshop service, which needs no credentials. */
    record OwnWorkshop() implements SignIn {}

    /** The profile uses a connection string, which contains endpoint and key. */
    record ByConnectionString(SecretReference reference) implements SignIn {}

    /** The profile uses an endpoint and an access key. */
    record ByAccessKey(URI endpoint, SecretReference key) implements SignIn {}
}
