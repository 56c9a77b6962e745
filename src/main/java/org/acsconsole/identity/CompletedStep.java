package org.acsconsole.identity;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that was done and stands in the ledger. */
public sealed interface CompletedStep {

    /** The identities that it names. */
    Set<IdentityId> ids();

    /** Whether the identity may be another than before. */
    default boolean concerns(IdentityId id) {
        return ids().contains(id);
    }

    /** A step on one identity. */
    sealed interface OnOne extends CompletedStep {

        IdentityId id();

        @Override
        default Set<IdentityId> ids() {
            return Set.of(id());
        }
    }

    record Created(Identity identity) implements OnOne {
        @Override
        public IdentityId id() {
            return identity.id();
        }
    }

    record CreatedWithToken(Identity identity, IssuedToken token) implements OnOne {
        @Override
        public IdentityId id() {
            return identity.id();
        }
    }

    record Issued(IssuedToken token) implements OnOne {
        @Override
        public IdentityId id() {
            return token.identity();
        }
    }

    /** A Teams user has a token, which came for one of Microsoft Entra ID. */
    record Exchanged(IssuedToken token) implements OnOne {
        @Override
        public IdentityId id() {
            return token.identity();
        }
    }

    record Revoked(IdentityId id) implements OnOne {}

    /**
     * An identity is deleted.
     *
     * @param found whether the service still had it
     */
    record Deleted(IdentityId id, boolean found) implements OnOne {}

    /**
     * A token was sent to the service, which answered.
     *
     * @param token as the ledger had it
     * @param at when the answer came, on the service's clock
     * @param ledgerState what the ledger says of the token at that moment
     */
    record Tried(IssuedToken token, TokenTrial trial, Instant at, LedgerTokenState ledgerState) implements OnOne {
        @Override
        public IdentityId id() {
            return token.identity();
        }
    }

    record Added(Identity identity) implements OnOne {
        @Override
        public IdentityId id() {
            return identity.id();
        }
    }

    record Edited(IdentityId id) implements OnOne {}

    record Forgotten(IdentityId id) implements OnOne {}

    /** Service and ledger were emptied, and have these identities since. */
    record Reset(Set<IdentityId> ids) implements CompletedStep {

        public Reset {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean concerns(IdentityId id) {
            return true;
        }
    }

    /** Somebody changed the ledger, such as another console that shares it; what was changed is not known. */
    record LedgerChanged() implements CompletedStep {
        @Override
        public Set<IdentityId> ids() {
            return Set.of();
        }

        @Override
        public boolean concerns(IdentityId id) {
            return true;
        }
    }

    /** Others did something on the service. */
    record Seen(AppliedChanges what) implements CompletedStep {
        @Override
        public Set<IdentityId> ids() {
            return what.changes().stream().map(AppliedChanges.Change::id).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean concerns(IdentityId id) {
            return what.gone() > 0 || ids().contains(id);
        }
    }
}
