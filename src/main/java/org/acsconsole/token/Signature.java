package org.acsconsole.token;

/** A signature is the result of a signature check; its sentence is under {@code signature.}. */
public enum Signature {
    /** The workshop service of this data folder issued the token, and it is unchanged. */
    GENUINE,
    /**
     * The token names the key of that service, or none, and the signature does not match: it was changed, cut off or forged.
     */
    ALTERED,
    /** The header marks a workshop token and names another key. */
    OTHER_WORKSHOP,
    /** The token is not from a workshop, and Azure Communication Services documents no public key. */
    NO_PUBLIC_KEY,
    /** The token is from a workshop, but the workshop service is not in use, so its key is not available. */
    NO_SERVICE,
    /** No signature is there that could be checked. */
    UNREADABLE
}
