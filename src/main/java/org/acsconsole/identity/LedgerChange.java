package org.acsconsole.identity;

import java.time.Instant;

/** A change to the ledger that goes with an activity, in the same transaction. */
public sealed interface LedgerChange {

    /**
     * An identity came in; a created one also sets the resource that the profile talks to.
     *
     * <p>{@link Fault.AlreadyRecorded} if the ledger has it, unless it was created here and only seen on the service so far.
     */
    record IdentityRecorded(Identity identity) implements LedgerChange {}

    /** An identity is being created, and is to have these details; they go with the activity that begins it. */
    record CreationBegun(IdentityDetails details) implements LedgerChange {}

    /** The item of a job that the activity performs waits again: what it met hits all items, and did nothing. */
    record ItemPostponed() implements LedgerChange {}

    /** A Teams user for whom a token was exchanged; one that the ledger has stays as it is. */
    record TeamsUserRecorded(Identity user) implements LedgerChange {}

    /** A token was issued; the identity's last issue moves with it. */
    record TokenRecorded(IssuedToken token) implements LedgerChange {}

    /** A token of the identity was tried at the service, which answered. */
    record TokenTried(IdentityId identity, RecordedTrial trial) implements LedgerChange {}

    /** All tokens of the identity that the ledger has are revoked; what was unsettled is settled. */
    record TokensRevoked(IdentityId identity, Revocation revocation) implements LedgerChange {}

    /** The identity is deleted, and its tokens with it; what was unsettled is settled. */
    record IdentityDeleted(IdentityId identity, Revocation revocation) implements LedgerChange {}

    /** A revoke or delete of the identity was sent, and nobody knows whether it was done. */
    record Unsettled(IdentityId identity, Instant at) implements LedgerChange {}

    /** The service answered that it does not have the identity; a later answer that it does takes that back. */
    record IdentityMissing(IdentityId identity, Instant at) implements LedgerChange {}

    /** New details; {@link Fault.EditedElsewhere} if the ledger's version is another one. */
    record DetailsEdited(IdentityId identity, IdentityDetails details, long version) implements LedgerChange {}

    /**
     * All identities and tokens leave the ledger, which has followed the service to that place now, and its list of activities
     * begins again. The events that it was made from stay, and one more says that it does.
     */
    record Reset(String followedTo) implements LedgerChange {}

    /** The identity and its tokens leave the ledger; its activities stay, and nothing is sent to the service. */
    record IdentityForgotten(IdentityId identity) implements LedgerChange {}
}
