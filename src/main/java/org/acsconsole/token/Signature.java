package org.acsconsole.token;

/** What a check of a token's signature came to; each has its sentence under {@code signature.}. */
public enum Signature {
    /** The workshop service of this data folder made it, and nobody changed it since. */
    GENUINE,
    /** It names the key of that service, or none, and the signature does not fit: changed, cut or made up. */
    ALTERED,
    /** A workshop's by its header, and it names another key. */
    OTHER_WORKSHOP,
    /** It is no workshop's: no public key of Azure Communication Services is documented. */
    NO_PUBLIC_KEY,
    /** It is a workshop's, and the workshop service was not heard, so that its key is not at hand. */
    NO_SERVICE,
    /** There is no signature that could be checked. */
    UNREADABLE
}
