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

    /** The profile signs in to an endpoint with Microsoft Entra ID. */
    record ByEntra(URI endpoint, EntraSetting entra) implements SignIn {}

    /** The profile uses the console's own workshop service, and signs in with the issuer that is part of it. */
    record WorkshopByEntra(EntraMethod method) implements SignIn {}
}
