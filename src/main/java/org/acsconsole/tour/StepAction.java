package org.acsconsole.tour;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.TokenRequest;
import org.jspecify.annotations.Nullable;

/** What a step of a scenario does; identities and tokens go by the names that the scenario gives them. */
public sealed interface StepAction {

    /**
     * Performs a command.
     *
     * @param identity the name of the identity that it makes or is about; empty where it is only about a token
     * @param token the name of the token that it makes or is about; empty where there is none
     * @param request what is asked of the token that it makes; null where it makes none
     */
    record Perform(
            Operation operation,
            String identity,
            String token,
            @Nullable TokenRequest request) implements StepAction {

        public Perform {
            if (asksForToken(operation) != (request != null)) {
                throw new IllegalArgumentException("a token is asked for where one is made");
            }
        }

        /** The command for the objects that there are; empty while there is none of a name that it needs. */
        public Optional<Command.OfService> command(TourObjects objects) {
            return switch (operation) {
                case CREATE -> Optional.of(new Command.Create(label()));
                case CREATE_WITH_TOKEN -> Optional.of(new Command.CreateWithToken(label(), requested()));
                case ISSUE -> objects.identity(identity).map(id -> new Command.Issue(id, requested()));
                case REVOKE -> objects.identity(identity).map(Command.Revoke::new);
                case DELETE -> objects.identity(identity).map(Command.Delete::new);
                case TRY -> objects.token(token).map(Command.Try::new);
                case EXCHANGE, ADD, IMPORT, EDIT, FORGET, SEE, RESET, DAMAGED ->
                    throw new IllegalStateException(operation.name());
            };
        }

        /** Whether it needs an identity that the tour has deleted, and so can only fail. */
        boolean isLost(TourObjects objects) {
            boolean needsOne =
                    operation == Operation.ISSUE || operation == Operation.REVOKE || operation == Operation.DELETE;
            return needsOne && objects.lost(identity);
        }

        private IdentityDetails label() {
            return new IdentityDetails(identity, "", "");
        }

        private TokenRequest requested() {
            return Objects.requireNonNull(request);
        }

        private static boolean asksForToken(Operation operation) {
            return switch (operation) {
                case CREATE_WITH_TOKEN, ISSUE -> true;
                case CREATE, REVOKE, DELETE, TRY -> false;
                case EXCHANGE, ADD, IMPORT, EDIT, FORGET, SEE, RESET, DAMAGED ->
                    throw new IllegalArgumentException("no step of a tour does " + operation);
            };
        }
    }

    /** Moves the service's clock on. */
    record Advance(Duration by) implements StepAction {}

    /** Moves the service's clock on until so much of a token's life is left; never back. */
    record Expire(String token, Duration left) implements StepAction {}

    /** Deletes every identity that the tour made and that is still there. */
    record CleanUp() implements StepAction {}
}
