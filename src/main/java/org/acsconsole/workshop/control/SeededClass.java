package org.acsconsole.workshop.control;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The class that the service was filled with; times are the service's.
 *
 * @param mark what to ask {@link WorkshopControl#changes} with for what changes later
 */
public record SeededClass(List<Member> members, String mark) {

    public SeededClass {
        members = List.copyOf(members);
    }

    /**
     * An identity of the class.
     *
     * @param seen what the service holds of it
     * @param label such as a person's name
     * @param user such as {@code student01@contoso.com}
     */
    public record Member(Seen seen, String label, String user, List<Token> tokens) {

        public Member {
            tokens = List.copyOf(tokens);
        }
    }

    /** A token of the class; its value is a secret. */
    public record Token(String value, Set<String> scopes, Instant issuedOn, Instant expiresOn) {

        public Token {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String toString() {
            return "Token[•••, " + expiresOn + "]";
        }
    }
}
