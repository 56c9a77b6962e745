package org.acsconsole.identity;

import org.acsconsole.reason.SignInProblem;
import org.acsconsole.reason.TransportProblem;

/** A connection stage is a part of the way to a service; the stages come one after the other. */
public enum ConnectionStage {
    /** The secret is at hand, and has the form of one. */
    SECRET,
    /** The host's name leads to an address. */
    NAME,
    /** The proxy, where there is one, opens a way. */
    PROXY,
    /** The host accepts a connection. */
    CONNECTION,
    /** The connection is secure, and the certificate is one that is trusted. */
    CERTIFICATE,
    /** Who answers is the service, and it does. */
    ANSWER,
    /** This computer's clock shows the service's time. */
    CLOCK,
    /** The service accepts the key, or the role. */
    ACCESS;

    /** Returns where a connection failed. */
    public static ConnectionStage of(Fault fault) {
        return switch (fault) {
            case Fault.OfService service -> of(service);
            case Fault.OfLedger ledger -> SECRET;
            case Fault.OfInput input -> SECRET;
            case Fault.FileNotSaved file -> SECRET;
        };
    }

    private static ConnectionStage of(Fault.OfService fault) {
        return switch (fault) {
            case Fault.NotConnected unconnected -> SECRET;
            case Fault.SecretWanted wanted -> SECRET;
            case Fault.Unreachable unreachable -> of(unreachable.reason().sentence());
            case Fault.UntrustedCertificate untrusted -> CERTIFICATE;
            case Fault.ClockOff off -> CLOCK;
            case Fault.WrongKey wrong -> ACCESS;
            case Fault.SignInClockOff off -> CLOCK;
            case Fault.SignInNeeded needed -> SECRET;
            case Fault.SignInFailed failed -> of(failed.reason().sentence());
            case Fault.RoleMissing missing -> ACCESS;
            case Fault.WrongResource foreign -> ACCESS;
            case Fault.TeamsTokenRefused refused -> ACCESS;
            case Fault.IdentityNotFound missing -> ANSWER;
            case Fault.BadInput bad -> ANSWER;
            case Fault.Throttled throttled -> ANSWER;
            case Fault.ServiceFailed failed -> ANSWER;
            case Fault.NotTheService other -> ANSWER;
            case Fault.Cancelled cancelled -> ANSWER;
            case Fault.OutcomeUnknown unknown -> ANSWER;
        };
    }

    /** Whoever signs in proves who it is before the resource is asked. */
    private static ConnectionStage of(SignInProblem problem) {
        return switch (problem) {
            case CLOCK_OFF -> CLOCK;
            case TOKEN_REFUSED -> ACCESS;
            default -> SECRET;
        };
    }

    private static ConnectionStage of(TransportProblem problem) {
        return switch (problem) {
            case HOST_UNKNOWN -> NAME;
            case PROXY_UNREACHABLE,
                    PROXY_WANTS_CREDENTIALS,
                    PROXY_REFUSES_CREDENTIALS,
                    PROXY_WANTS_OTHER_SIGN_IN,
                    PROXY_FORBIDS,
                    PROXY_CANNOT_REACH,
                    PROXY_REFUSED -> PROXY;
            case NOBODY_THERE, NO_CONNECTION_IN_TIME, NOT_SENT -> CONNECTION;
            case NO_SECURE_CONNECTION,
                    SECURE_CONNECTION_FAILED,
                    CERTIFICATE_EXPIRED,
                    CERTIFICATE_NOT_VALID_YET,
                    CERTIFICATE_OF_UNKNOWN_AUTHORITY,
                    CERTIFICATE_OF_READING_PROXY,
                    CERTIFICATE_OF_IMPOSTOR,
                    CERTIFICATE_OF_ANOTHER_HOST,
                    CERTIFICATE_NOT_ACCEPTED -> CERTIFICATE;
            case NONE_IN_TIME, CONNECTION_LOST, CANCELLED, ENDED_BY_FAULT -> ANSWER;
        };
    }
}
