package org.acsconsole.reason;

/** A transport problem is a reason why a request got no answer. */
public enum TransportProblem implements ProblemCode {
    HOST_UNKNOWN,
    NOBODY_THERE,
    NO_CONNECTION_IN_TIME,
    NO_SECURE_CONNECTION,
    NOT_SENT,
    /** Takes the proxy. */
    PROXY_UNREACHABLE(1),
    /** It answered with 407, and got none. Takes the proxy. */
    PROXY_WANTS_CREDENTIALS(1),
    /** It answered with 407 all the same. Takes the proxy. */
    PROXY_REFUSES_CREDENTIALS(1),
    /** It answered with 407, and does not offer Basic authentication. Takes the proxy and what it offers. */
    PROXY_WANTS_OTHER_SIGN_IN(2),
    /** It answered with 403. Takes the proxy. */
    PROXY_FORBIDS(1),
    /** It answered with 502, 503 or 504. Takes the proxy and its status. */
    PROXY_CANNOT_REACH(2),
    /** Takes the proxy and its status. */
    PROXY_REFUSED(2),
    /** Takes the number of seconds. */
    NONE_IN_TIME(1),
    SECURE_CONNECTION_FAILED,
    CONNECTION_LOST,
    CANCELLED,
    /** The workshop service ended the connection because of an injected fault. */
    ENDED_BY_FAULT,
    /** Takes its owner, and the last day on which it is valid. */
    CERTIFICATE_EXPIRED(2),
    /** Takes its owner, and the first day on which it is valid. */
    CERTIFICATE_NOT_VALID_YET(2),
    /** Takes the name that the certificate gives. */
    CERTIFICATE_OF_UNKNOWN_AUTHORITY(1),
    /** A proxy answered in the host's place. Takes the proxy, and the name that the certificate gives of its authority. */
    CERTIFICATE_OF_READING_PROXY(2),
    /** A trusted authority has the name, and did not sign it. Takes the name. */
    CERTIFICATE_OF_IMPOSTOR(1),
    /** Takes the hosts that the certificate names. */
    CERTIFICATE_OF_ANOTHER_HOST(1),
    CERTIFICATE_NOT_ACCEPTED;

    private final int blanks;

    TransportProblem() {
        this(0);
    }

    TransportProblem(int blanks) {
        this.blanks = blanks;
    }

    /** Returns whether the request was certainly not sent. */
    public boolean beforeSending() {
        return switch (this) {
            case HOST_UNKNOWN,
                    NOBODY_THERE,
                    NO_CONNECTION_IN_TIME,
                    NO_SECURE_CONNECTION,
                    NOT_SENT,
                    PROXY_UNREACHABLE,
                    PROXY_WANTS_CREDENTIALS,
                    PROXY_REFUSES_CREDENTIALS,
                    PROXY_WANTS_OTHER_SIGN_IN,
                    PROXY_FORBIDS,
                    PROXY_CANNOT_REACH,
                    PROXY_REFUSED,
                    CERTIFICATE_EXPIRED,
                    CERTIFICATE_NOT_VALID_YET,
                    CERTIFICATE_OF_UNKNOWN_AUTHORITY,
                    CERTIFICATE_OF_READING_PROXY,
                    CERTIFICATE_OF_IMPOSTOR,
                    CERTIFICATE_OF_ANOTHER_HOST,
                    CERTIFICATE_NOT_ACCEPTED -> true;
            case NONE_IN_TIME, SECURE_CONNECTION_FAILED, CONNECTION_LOST, CANCELLED, ENDED_BY_FAULT -> false;
        };
    }

    @Override
    public int blanks() {
        return blanks;
    }
}
