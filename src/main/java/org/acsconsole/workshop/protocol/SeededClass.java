package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service holds after a reset; times are the service's.
 *
 * @param mark what to ask with for what changes later
 * @param seed what the service was filled with; null if it is empty
 */
public record SeededClass(
        @JsonProperty("identities") List<Member> members,
        String mark,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String seed) {

    public SeededClass {
        members = List.copyOf(members);
        Objects.requireNonNull(mark);
    }

    /**
     * An identity of the class.
     *
     * @param label such as a full name
     * @param user such as {@code student01@contoso.com}
     */
    public record Member(@JsonUnwrapped ServiceIdentity seen, String label, String user, List<Token> tokens) {

        public Member {
            tokens = List.copyOf(tokens);
        }
    }

    /** A token of the class; its value is a secret. */
    public record Token(@JsonProperty("token") String value, List<String> scopes, Instant issuedOn, Instant expiresOn) {

        public Token {
            Objects.requireNonNull(value);
            scopes = List.copyOf(scopes);
        }

        @Override
        public String toString() {
            return "Token[•••, " + expiresOn + "]";
        }
    }
}
