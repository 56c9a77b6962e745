package org.acsconsole.workshop.seed;

import java.util.List;
import org.acsconsole.workshop.store.Seedling;
import org.acsconsole.workshop.tokens.TokenClaims;

/**
 * An identity of the class, with all that its administrator would know.
 *
 * @param label the person's name
 * @param user the person's name in the administrator's system
 */
public record Member(Seedling seedling, String label, String user, List<Token> tokens) {

    public Member {
        tokens = List.copyOf(tokens);
    }

    /** A token; its value is a secret. */
    public record Token(String value, TokenClaims claims) {

        @Override
        public String toString() {
            return "Token[•••]";
        }
    }
}
