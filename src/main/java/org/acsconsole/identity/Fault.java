package org.acsconsole.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.FileProblem;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.ReadProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.SignInProblem;
import org.acsconsole.reason.StableName;
import org.acsconsole.reason.TransportProblem;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong in a way that is reported to the user, as a type each.
 *
 * <p>Two traits say what a fault means to whoever goes on after it: how far the request came, and whom the fault hits. Each
 * fault has one of the interfaces for the first and one for the second, or does not compile.
 */
public sealed interface Fault {

    /** The stable name of the fault for texts and activity rows, such as {@code wrong-key}. */
    default String code() {
        return StableName.of(getClass());
    }

    /** The service's request ID, to give to Azure support; null where the service gave none or was not reached. */
    default @Nullable String requestId() {
        return null;
    }

    /** How far the request came. */
    Reach reach();

    /** Whom it hits beside the one that it happened to. */
    Hits hits();

    /**
     * Whether an item of a job that meets it waits: it hits all items, and what was to be done was not done for sure, or the call is made
     * again.
     */
    default boolean postpones(Operation operation) {
        boolean undone = reach() != Reach.UNKNOWN && reach() != Reach.DONE;
        return (hits() != Hits.THIS_ONE && undone) || isMadeAgain(operation);
    }

    /**
     * Whether a job makes the call again after the rest that the service asks for: nothing was done, or doing it twice leaves what doing
     * it once leaves.
     */
    default boolean isMadeAgain(Operation operation) {
        return rest().isPresent() && (operation.isRepeatable() || reach() == Reach.ANSWERED);
    }

    /** What the service asks of the calls of the same operation; empty if the next may follow at once. */
    default Optional<Rest> rest() {
        return Optional.empty();
    }

    /**
     * The service refuses an operation for now: no call of it is to follow for some time.
     *
     * @param asked how long, as the service said; null if it did not say
     */
    record Rest(@Nullable Duration asked) {

        static final int UNAVAILABLE = 503;
    }

    /** How far a request came. */
    enum Reach {
        /** The service has seen nothing of it. */
        NOTHING_SENT,
        /** It was sent and changes nothing, so that nothing is open although the service did not answer it. */
        UNANSWERED,
        /** It was answered, and nothing was done. */
        ANSWERED,
        /** It was done, and only the ledger does not have it. */
        DONE,
        /** It was sent, and nobody knows whether it was done. */
        UNKNOWN
    }

    /** Whom a fault hits. */
    enum Hits {
        /** This command; the next may succeed. */
        THIS_ONE,
        /** Every command, until some time has passed. */
        ALL_FOR_NOW,
        /** Every command, until somebody changes something. */
        ALL
    }

    /** The service said no, or could not be asked. */
    sealed interface OfService extends Fault {

        /** Whether a service can be asked to fail like this: it fails, limits, or does not answer. */
        default boolean isInjectable() {
            return reach() == Reach.UNKNOWN || reach() == Reach.UNANSWERED || hits() == Hits.ALL_FOR_NOW;
        }
    }

    /** Microsoft Entra ID or the resource does not let the console in. */
    sealed interface OfSignIn extends OfService {}

    /** The ledger could not be read or written. */
    sealed interface OfLedger extends Fault {}

    /** What the user gave cannot be used; nothing was sent. */
    sealed interface OfInput extends Fault {}

    /** The access key is not one of the resource's, or the signature was not accepted. */
    record WrongKey(@Nullable String requestId) implements OfService, Answered, HitsAll {}

    /**
     * The service refused the signature, and this computer's clock is so far off that this alone explains it.
     *
     * @param ahead how far this computer's clock is ahead of the service's; negative if it is behind
     */
    record ClockOff(Duration ahead, @Nullable String requestId) implements OfService, Answered, HitsAll {}

    /**
     * Microsoft Entra ID gave no token, or the service refused the one that it gave.
     *
     * @param requestId the authority's correlation ID or the service's request ID
     */
    record SignInFailed(
            Reason<SignInProblem> reason, @Nullable String requestId) implements OfSignIn, NothingSent, HitsAll {}

    /**
     * Microsoft Entra ID refused what was signed, and this computer's clock is so far off that this alone explains it.
     *
     * @param ahead how far this computer's clock is ahead of the authority's; negative if it is behind
     * @param requestId the authority's correlation ID
     */
    record SignInClockOff(Duration ahead, @Nullable String requestId) implements OfSignIn, NothingSent, HitsAll {}

    /** Nobody is signed in, and only the user can. */
    record SignInNeeded() implements OfSignIn, NothingSent, HitsAll {}

    /**
     * Whoever is signed in has no role on the resource that allows the operation.
     *
     * @param objectId the user or application that lacks it; empty if that is not known
     * @param host the resource's host
     */
    record RoleMissing(
            String objectId, String host, @Nullable String requestId) implements OfSignIn, Answered, HitsAll {

        /** The built-in role that allows every operation; Communication Services accepts no roles of a tenant's own. */
        public static final String ROLE = "Communication and Email Service Owner";

        /** Returns the command that assigns the role. */
        public String assignment() {
            return "az role assignment create --assignee " + (objectId.isEmpty() ? "<object ID>" : objectId)
                    + " --role \"" + ROLE + "\" --scope $(az communication list --query \"[?hostName=='" + host
                    + "'].id\" --output tsv)";
        }
    }

    /** The service does not accept the Entra token that was to be exchanged ({@code InvalidAccessToken}). */
    record TeamsTokenRefused(@Nullable String requestId) implements OfService, Answered, HitsThisOne {}

    /** The identity belongs to another resource ({@code IdentityNotOwned}). */
    record WrongResource(@Nullable String requestId) implements OfService, Answered, HitsThisOne {}

    /** The service does not have the identity: deleted already, or never made. */
    record IdentityNotFound(@Nullable String requestId) implements OfService, Answered, HitsThisOne {}

    /** The service refused the request's content, with a message of its own. */
    record BadInput(
            String message,
            @Nullable String target,
            @Nullable String requestId) implements OfService, Answered, HitsThisOne {}

    /** Too many requests; {@code retryAfter} is what the service asked for, null if it named none. */
    record Throttled(
            @Nullable Duration retryAfter, @Nullable String requestId) implements OfService, Answered, HitsAllForNow {

        @Override
        public Optional<Rest> rest() {
            return Optional.of(new Rest(retryAfter));
        }
    }

    /**
     * The service failed or answered what the protocol does not have.
     *
     * @param retryAfter how long the service asked to wait; null if it named no time
     */
    record ServiceFailed(
            int status,
            @Nullable String serviceCode,
            @Nullable Duration retryAfter,
            @Nullable String requestId) implements OfService, HitsThisOne {

        private static final int FORBIDDEN = 403;

        /** A failure without a waiting time. */
        public ServiceFailed(int status, @Nullable String serviceCode, @Nullable String requestId) {
            this(status, serviceCode, null, requestId);
        }

        /** A success that cannot be read leaves open what was done; a failure without a code is not the service's own. */
        @Override
        public Reach reach() {
            if (status < 300) {
                return Reach.UNKNOWN;
            }
            return status >= 500 && serviceCode == null ? Reach.UNANSWERED : Reach.ANSWERED;
        }

        /** Whoever is forbidden one call is forbidden the next, until somebody grants a role or opens the resource. */
        @Override
        public Hits hits() {
            return status == FORBIDDEN ? Hits.ALL : Hits.THIS_ONE;
        }

        @Override
        public Optional<Rest> rest() {
            return status == Rest.UNAVAILABLE ? Optional.of(new Rest(retryAfter)) : Optional.empty();
        }

        @Override
        public boolean isInjectable() {
            return true;
        }
    }

    /** Somebody answered at the endpoint, and not as ACS does: another server, or a proxy in its place. */
    record NotTheService(String endpoint, int status) implements OfService, Answered, HitsAll {}

    /** No connection was made, or the answer to a request that changes nothing never came. */
    record Unreachable(String endpoint, Reason<TransportProblem> reason) implements OfService, HitsAllForNow {

        @Override
        public Reach reach() {
            return reason.sentence().beforeSending() ? Reach.NOTHING_SENT : Reach.UNANSWERED;
        }
    }

    /**
     * The server's certificate is not one that this profile trusts; nothing was sent.
     *
     * @param chain the server's certificates, if it would help to trust the authority that signed them; else null
     */
    record UntrustedCertificate(
            String endpoint,
            Reason<TransportProblem> reason,
            @Nullable PresentedChain chain) implements OfService, NothingSent, HitsAll {

        /** A certificate that no authority could make one to trust. */
        public UntrustedCertificate(String endpoint, Reason<TransportProblem> reason) {
            this(endpoint, reason, null);
        }
    }

    /** The profile is not connected, and why. */
    record NotConnected(String profile, Reason<ConnectionProblem> reason) implements OfService, NothingSent, HitsAll {}

    /**
     * The profile's secret is one that the user is asked for, and it was not given yet.
     *
     * @param ofProxy whether it is the password of the profile's proxy; else it is what the profile signs in with
     */
    record SecretWanted(String profile, boolean ofProxy) implements OfService, NothingSent, HitsAll {

        /** What the profile signs in with was not given. */
        public SecretWanted(String profile) {
            this(profile, false);
        }
    }

    /** Stopped before the service did anything. */
    record Cancelled() implements OfService, NothingSent, HitsThisOne {}

    /**
     * Sent, and no answer of the service: it may have done it.
     *
     * @param refusedForNow what whoever answered in its place asks of the next calls; null if nothing
     */
    record OutcomeUnknown(
            Cause cause,
            @Nullable Rest refusedForNow,
            @Nullable String requestId) implements OfService, HitsThisOne {

        /** Why there is no answer. */
        public enum Cause {
            CANCELLED,
            TIMED_OUT,
            CONNECTION_LOST,
            /** The answer was a failure without an error of the service's own, as a gateway before it sends. */
            NOT_ANSWERED_BY_SERVICE
        }

        public OutcomeUnknown(Cause cause) {
            this(cause, null, null);
        }

        @Override
        public Optional<Rest> rest() {
            return Optional.ofNullable(refusedForNow);
        }

        @Override
        public Reach reach() {
            return Reach.UNKNOWN;
        }
    }

    /** The ledger was written by a newer version of the console. */
    record LedgerTooNew(String place, String found, String known) implements OfLedger, NothingSent, HitsAll {}

    /** The ledger's file is damaged or is not a ledger. */
    record LedgerDamaged(String place, Reason<LedgerProblem> reason) implements OfLedger, NothingSent, HitsAll {}

    /** No room to write. */
    record LedgerFull(String place) implements OfLedger, NothingSent, HitsAll {}

    /** Another program has the ledger's lock: it can be read, but not be written until the lock is free. */
    record LedgerLocked(String place) implements OfLedger, NothingSent, HitsAll {}

    /** The ledger cannot be opened, read or written. */
    record LedgerUnavailable(String place, Reason<LedgerProblem> reason) implements OfLedger, NothingSent, HitsAll {}

    /** The connection to the ledger was lost while it was written: it may have been written. */
    record LedgerOutcomeUnknown(String place) implements OfLedger, HitsAll {

        @Override
        public Reach reach() {
            return Reach.UNKNOWN;
        }
    }

    /** Another console edited the identity in the meantime. */
    record EditedElsewhere(IdentityId identity) implements OfLedger, NothingSent, HitsThisOne {}

    /** The identity would have more tags than one may have. */
    record TooManyTags(IdentityId identity) implements OfLedger, NothingSent, HitsThisOne {}

    /** The ledger has the identity already. */
    record AlreadyRecorded(IdentityId identity) implements OfLedger, NothingSent, HitsThisOne {}

    /** The ledger does not have the identity, or no longer. */
    record NotInLedger(IdentityId identity) implements OfLedger, NothingSent, HitsThisOne {}

    /** There is nothing to do for an item of a job, according to the ledger. */
    record NothingToDo(SkipCause why) implements OfLedger, NothingSent, HitsThisOne {}

    /** The service did it, and the ledger could not write it down: {@code step} is all that is known of it. */
    record NotRecorded(CompletedStep step, Fault cause) implements OfLedger, HitsAll {

        @Override
        public Reach reach() {
            return Reach.DONE;
        }
    }

    /** A file could not be written where the user wanted it. */
    record FileNotSaved(String file, Reason<FileProblem> reason) implements NothingSent, HitsThisOne {}

    /**
     * A file, or what was pasted, could not be read.
     *
     * @param file its name; empty for what was pasted
     * @param line where it could not be read any further, counted from 1; 0 if that is of no line
     */
    record FileNotRead(String file, long line, Reason<ReadProblem> reason)
            implements OfInput, NothingSent, HitsThisOne {}

    /** What was pasted is not an identity ID. */
    record NotAnIdentity(String pasted) implements OfInput, NothingSent, HitsThisOne {

        /** What it is instead. */
        public PastedIdentity.Kind kind() {
            return PastedIdentity.read(pasted) instanceof PastedIdentity.NotOne other
                    ? other.kind()
                    : PastedIdentity.Kind.UNKNOWN;
        }

        /** Without what was pasted, which may have been a token: this text goes into exceptions, and from there to logs. */
        @Override
        public String toString() {
            return "NotAnIdentity[" + pasted.length() + " characters]";
        }
    }

    /** What was pasted is an identity of another resource than the profile's. */
    record ForeignIdentity(IdentityId identity, String resource) implements OfInput, NothingSent, HitsThisOne {}

    /** The token's value was not kept: it was issued before this console was started. */
    record TokenValueGone() implements OfInput, NothingSent, HitsThisOne {}

    /**
     * The configuration file has a wrong key or value; line and column count from 1.
     *
     * @param others the other mistakes of the file
     */
    record BadSetting(
            String file, int line, int column, String key, Reason<ExpectedValue> expected, List<BadSetting> others)
            implements OfInput, NothingSent, HitsThisOne {

        public BadSetting {
            others = List.copyOf(others);
        }

        /** The only mistake of the file. */
        public BadSetting(String file, int line, int column, String key, Reason<ExpectedValue> expected) {
            this(file, line, column, key, expected, List.of());
        }

        /** Returns the mistake with the others of its file. */
        public BadSetting and(List<BadSetting> newOthers) {
            return new BadSetting(file, line, column, key, expected, newOthers);
        }
    }

    /** Others changed the configuration file since it was read; nothing was written. */
    record SettingsChanged(String file) implements OfInput, NothingSent, HitsThisOne {}

    /**
     * A secret could not be kept in the keychain.
     *
     * @param name its name there
     */
    record SecretNotKept(String name, Reason<ConnectionProblem> reason) implements OfInput, NothingSent, HitsThisOne {}

    /** A new key was not put in the place of the profile's, which is as it was. */
    record KeyNotReplaced(String profile, Reason<ConnectionProblem> reason)
            implements OfInput, NothingSent, HitsThisOne {}

    /** The profile is read-only: nothing was sent, and nothing was written. */
    record ReadOnlyProfile(String profile) implements OfInput, NothingSent, HitsAll {}

    /**
     * A scenario's file has a wrong key or value; line and column count from 1.
     *
     * @param others the other mistakes of the file
     */
    record BadScenario(
            String file, int line, int column, String key, Reason<ExpectedValue> expected, List<BadScenario> others)
            implements OfInput, NothingSent, HitsThisOne {

        public BadScenario {
            others = List.copyOf(others);
        }

        /** The only mistake of the file. */
        public BadScenario(String file, int line, int column, String key, Reason<ExpectedValue> expected) {
            this(file, line, column, key, expected, List.of());
        }

        /** Returns the mistake with the others of its file. */
        public BadScenario and(List<BadScenario> newOthers) {
            return new BadScenario(file, line, column, key, expected, newOthers);
        }
    }

    /** Nothing was sent when it happened. */
    sealed interface NothingSent extends Fault {
        @Override
        default Reach reach() {
            return Reach.NOTHING_SENT;
        }
    }

    /** It is an answer, which says that nothing was done. */
    sealed interface Answered extends Fault {
        @Override
        default Reach reach() {
            return Reach.ANSWERED;
        }
    }

    /** Another command may succeed. */
    sealed interface HitsThisOne extends Fault {
        @Override
        default Hits hits() {
            return Hits.THIS_ONE;
        }
    }

    /** Every command meets it for some time. */
    sealed interface HitsAllForNow extends Fault {
        @Override
        default Hits hits() {
            return Hits.ALL_FOR_NOW;
        }
    }

    /** Every command meets it. */
    sealed interface HitsAll extends Fault {
        @Override
        default Hits hits() {
            return Hits.ALL;
        }
    }
}
