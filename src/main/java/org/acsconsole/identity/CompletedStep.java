package org.acsconsole.identity;

import java.time.Instant;

/** Something that was done and stands in the ledger. */
public sealed interface CompletedStep {

    IdentityId id();

    record Created(Identity identity) implements CompletedStep {
        @Override
        public IdentityId id() {
            return identity.id();
        }
    }

    record CreatedWithToken(Identity identity, IssuedToken token) implements CompletedStep {
        @Override
        public IdentityId id() {
            return identity.id();
        }
    }

    record Issued(IssuedToken token) implements CompletedStep {
        @Override
        public IdentityId id() {
            return token.identity();
        }
    }

    record Revoked(IdentityId id) implements CompletedStep {}

    record Deleted(IdentityId id) implements CompletedStep {}

    /**
     * A token was taken to the service.
     *
     * @param token as the ledger had it
     * @param at when the answer came, on the service's clock
     * @param standing what the ledger says of the token at that moment
     */
    record Tried(IssuedToken token, TokenTrial trial, Instant at, TokenStanding standing) implements CompletedStep {
        @Override
        public IdentityId id() {
            return token.identity();
        }
    }

    record Added(Identity identity) implements CompletedStep {
        @Override
        public IdentityId id() {
            return identity.id();
        }
    }

    record Edited(IdentityId id) implements CompletedStep {}

    record Forgotten(IdentityId id) implements CompletedStep {}
}
