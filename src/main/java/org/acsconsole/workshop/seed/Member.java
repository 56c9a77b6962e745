package org.acsconsole.workshop.seed;

import java.util.List;
import org.acsconsole.workshop.protocol.SeededClass;
import org.acsconsole.workshop.store.Seedling;

/**
 * An identity of the class, with all that its administrator would know.
 *
 * @param label such as a full name
 * @param user the user's name in the administrator's system
 */
public record Member(Seedling seedling, String label, String user, List<SeededClass.Token> tokens) {

    public Member {
        tokens = List.copyOf(tokens);
    }
}
