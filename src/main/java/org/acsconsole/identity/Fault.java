package org.acsconsole.identity;

import java.time.Duration;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.FileProblem;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.StableName;
import org.acsconsole.reason.TransportProblem;
import org.jspecify.annotations.Nullable;

/** Everything that can go wrong in a way that a person should be told, as a type each. */
public sealed interface Fault {

    /** The stable name of the fault for texts and activity rows, such as {@code wrong-key}. */
    default String code() {
        return StableName.of(getClass());
    }

    /** The service's request ID, to give to Azure support; null where the service gave none or was not reached. */
    default @Nullable String requestId() {
        return null;
    }

    /** The service said no, or could not be asked. */
    sealed interface OfService extends Fault {}

    /** The ledger could not be read or written. */
    sealed interface OfLedger extends Fault {}

    /** What a person gave cannot be used; nothing was sent. */
    sealed interface OfInput extends Fault {}

    /** The access key is not one of the resource's, or the signature was not taken. */
    record WrongKey(@Nullable String requestId) implements OfService {}

    /** The identity belongs to another resource ({@code IdentityNotOwned}). */
    record WrongResource(@Nullable String requestId) implements OfService {}

    /** The service does not have the identity: deleted already, or never made. */
    record IdentityNotFound(@Nullable String requestId) implements OfService {}

    /** The service refused the request's content, in its own words. */
    record BadInput(
            String message,
            @Nullable String target,
            @Nullable String requestId) implements OfService {}

    /** Too many requests; {@code retryAfter} is what the service asked for, null if it named none. */
    record Throttled(
            @Nullable Duration retryAfter, @Nullable String requestId) implements OfService {}

    /** The service failed or answered what the protocol does not have. */
    record ServiceFailed(
            int status,
            @Nullable String serviceCode,
            @Nullable String requestId) implements OfService {}

    /** Somebody answered at the endpoint, and not as ACS does: another server, or a proxy in its place. */
    record NotTheService(String endpoint, int status) implements OfService {}

    /** No connection was made, or the answer to a request that changes nothing never came. */
    record Unreachable(String endpoint, Reason<TransportProblem> reason) implements OfService {

        /** Whether no connection was made, so that the service has seen nothing of the request. */
        public boolean nothingSent() {
            return reason.sentence().beforeSending();
        }
    }

    /** The server's certificate is not one that this profile trusts; nothing was sent. */
    record UntrustedCertificate(String endpoint, Reason<TransportProblem> reason) implements OfService {}

    /** The profile is not connected, and why. */
    record NotConnected(String profile, Reason<ConnectionProblem> reason) implements OfService {}

    /** Stopped before the service did anything. */
    record Cancelled() implements OfService {}

    /** Sent, and no answer: the service may have done it. */
    record OutcomeUnknown(Cause cause) implements OfService {

        /** Why there is no answer. */
        public enum Cause {
            CANCELLED,
            TIMED_OUT,
            CONNECTION_LOST
        }
    }

    /** The ledger was written by a newer version of the console. */
    record LedgerTooNew(String place, String found, String known) implements OfLedger {}

    /** The ledger's file is damaged or no ledger at all. */
    record LedgerDamaged(String place, Reason<LedgerProblem> reason) implements OfLedger {}

    /** No room to write. */
    record LedgerFull(String place) implements OfLedger {}

    /** The ledger cannot be opened, read or written. */
    record LedgerUnavailable(String place, Reason<LedgerProblem> reason) implements OfLedger {}

    /** Another console edited the identity in the meantime. */
    record EditedElsewhere(IdentityId identity) implements OfLedger {}

    /** The ledger has the identity already. */
    record AlreadyRecorded(IdentityId identity) implements OfLedger {}

    /** The ledger does not have the identity, or no longer. */
    record NotInLedger(IdentityId identity) implements OfLedger {}

    /** The service did it, and the ledger could not write it down: {@code step} is all that is known of it. */
    record NotRecorded(CompletedStep step, Fault cause) implements OfLedger {}

    /** A file could not be written where a person wanted it. */
    record FileNotSaved(String file, Reason<FileProblem> reason) implements Fault {}

    /** What was pasted is no identity ID. */
    record NotAnIdentity(String pasted) implements OfInput {

        /** Without what was pasted, which may have been a token: this text goes into exceptions, and from there to logs. */
        @Override
        public String toString() {
            return "NotAnIdentity[" + pasted.length() + " characters]";
        }
    }

    /** What was pasted is an identity of another resource than the profile's. */
    record ForeignIdentity(IdentityId identity, String resource) implements OfInput {}

    /** The token's value was not kept: it was issued before this console was started. */
    record TokenValueGone() implements OfInput {}

    /** The configuration file has a wrong key or value; line and column count from 1. */
    record BadSetting(String file, int line, int column, String key, Reason<ExpectedValue> expected)
            implements OfInput {}

    /** A scenario's file has a wrong key or value; line and column count from 1. */
    record BadScenario(String file, int line, int column, String key, Reason<ExpectedValue> expected)
            implements OfInput {}
}
