package org.acsconsole.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * One thing that a user wants done, as data: it can be shown, written as code, run by itself or as an item of a job.
 *
 * <p>{@link IdentityController#perform} does it. None holds a secret.
 */
public sealed interface Command {

    /** What the activity rows call it. */
    default Operation operation() {
        return switch (this) {
            case Create create -> Operation.CREATE;
            case CreateWithToken create -> Operation.CREATE_WITH_TOKEN;
            case Issue issue -> Operation.ISSUE;
            case Revoke revoke -> Operation.REVOKE;
            case Delete delete -> Operation.DELETE;
            case CleanUp cleanUp -> Operation.DELETE;
            case Try trial -> Operation.TRY;
            case Exchange exchange -> Operation.EXCHANGE;
            case Forget forget -> Operation.FORGET;
            case Add add -> Operation.ADD;
            case Edit edit -> Operation.EDIT;
        };
    }

    /** Whether it changes the service or what a user wrote in the ledger; a trial only asks, and is recorded. */
    default boolean writes() {
        return operation() != Operation.TRY;
    }

    /** The identity that it is about; empty where that is yet to be created. */
    default Optional<IdentityId> identity() {
        return Optional.empty();
    }

    /** What the administrator writes beside the identity; empty where the command does not say. */
    default Optional<IdentityDetails> written() {
        return switch (this) {
            case Create create -> Optional.of(create.details());
            case CreateWithToken create -> Optional.of(create.details());
            case Add add -> Optional.of(add.details());
            case Edit edit -> Optional.of(edit.details());
            case Issue issue -> Optional.empty();
            case Revoke revoke -> Optional.empty();
            case Delete delete -> Optional.empty();
            case CleanUp cleanUp -> Optional.empty();
            case Try trial -> Optional.empty();
            case Exchange exchange -> Optional.of(exchange.details());
            case Forget forget -> Optional.empty();
        };
    }

    /** A command that calls the service. */
    sealed interface OfService extends Command {}

    /** A command that only writes to the ledger: the service is not called. */
    sealed interface OfLedger extends Command {}

    /** A command about an identity that exists. */
    sealed interface OnIdentity extends Command {

        IdentityId id();

        @Override
        default Optional<IdentityId> identity() {
            return Optional.of(id());
        }
    }

    /** Creates an identity. */
    record Create(IdentityDetails details) implements OfService {}

    /** Creates an identity and its first token in one call. */
    record CreateWithToken(IdentityDetails details, TokenRequest token) implements OfService {}

    /** Issues a token. */
    record Issue(IdentityId id, TokenRequest token) implements OfService, OnIdentity {}

    /** Revokes all tokens of the identity; ACS cannot revoke one. On a real resource it may take 15 minutes to be effective. */
    record Revoke(IdentityId id) implements OfService, OnIdentity {}

    /** Deletes the identity on the service; its ledger row stays and says so. */
    record Delete(IdentityId id) implements OfService, OnIdentity {}

    /** Deletes the identity; one that the service does not have any more is marked deleted in the ledger. */
    record CleanUp(IdentityId id) implements OfService, OnIdentity {}

    /**
     * Sends the token to the chat service, which says whether it accepts it.
     *
     * <p>{@link Fault.TokenValueGone} if this console does not hold the token's value.
     */
    record Try(IssuedToken token) implements OfService, OnIdentity {

        @Override
        public IdentityId id() {
            return token.identity();
        }
    }

    /**
     * Exchanges a Teams user's token of Microsoft Entra ID for a token with which that user calls and chats.
     *
     * <p>The vault lends the Entra token's value once; {@link Fault.TokenValueGone} if it does not. {@link Fault.TeamsTokenRefused} if
     * the service does not accept the token.
     *
     * @param user the object ID of the user in Microsoft Entra ID
     * @param application the client ID of the application that the Entra token was issued to
     * @param entraToken which of the lent tokens is exchanged
     * @param details what is written beside the user, unless the ledger has the user already
     */
    record Exchange(UUID user, UUID application, TokenFingerprint entraToken, IdentityDetails details)
            implements OfService, OnIdentity {

        @Override
        public IdentityId id() {
            return IdentityId.ofTeamsUser(user);
        }
    }

    /** Takes the identity out of the ledger. The service keeps it: this deletes nothing there. */
    record Forget(IdentityId id) implements OfLedger, OnIdentity {}

    /**
     * Adds an identity that exists already to the ledger; the service is not asked, for it has no way to say.
     *
     * <p>{@link Fault.ForeignIdentity} if it belongs to another resource, {@link Fault.AlreadyRecorded} if the ledger has it.
     */
    record Add(IdentityId id, IdentityDetails details) implements OfLedger, OnIdentity {

        /**
         * The command for an ID as a user pasted it.
         *
         * @throws FaultException {@link Fault.NotAnIdentity} if it is not one
         */
        public static Add parse(String pasted, IdentityDetails details) {
            return IdentityId.parse(pasted)
                    .map(id -> new Add(id, details))
                    .orElseThrow(() -> new FaultException(new Fault.NotAnIdentity(pasted.strip())));
        }
    }

    /**
     * Changes what the administrator writes beside an identity.
     *
     * <p>{@link Fault.EditedElsewhere} if the ledger has another version by now.
     *
     * @param version of the identity whose details were read
     */
    record Edit(IdentityId id, IdentityDetails details, long version) implements OfLedger, OnIdentity {

        public Edit {
            if (version < 0) {
                throw new IllegalArgumentException("versions count from 0, not " + version);
            }
        }
    }
}
