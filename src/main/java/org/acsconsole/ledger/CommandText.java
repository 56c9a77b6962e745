package org.acsconsole.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.Tags;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;

/** Writes a command as JSON, a flat object of texts whose {@code do} is its {@link JobKind}, and reads it back. */
final class CommandText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private CommandText() {}

    static String of(Command command) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("do", JobKind.of(command).name());
        command.identity().ifPresent(id -> fields.put("id", id.value()));
        command.written().ifPresent(details -> put(fields, details));
        switch (command) {
            case Command.Create create -> {}
            case Command.CreateWithToken create -> put(fields, create.token());
            case Command.Issue issue -> put(fields, issue.token());
            case Command.Add add -> {}
            case Command.Edit edit -> fields.put("version", Long.toString(edit.version()));
            case Command.Revoke revoke -> {}
            case Command.Delete delete -> {}
            case Command.CleanUp cleanUp -> {}
            case Command.Forget forget -> {}
            case Command.Try trial -> throw new IllegalArgumentException("a token is tried by itself");
            case Command.Exchange exchange -> throw new IllegalArgumentException("a token is exchanged by itself");
        }
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    private static void put(Map<String, String> fields, IdentityDetails details) {
        fields.put("label", details.label());
        fields.put("user", details.user());
        fields.put("note", details.note());
        if (!details.tags().isEmpty()) {
            fields.put("tags", details.tags().text());
        }
    }

    private static void put(Map<String, String> fields, TokenRequest token) {
        fields.put("scopes", TokenScope.join(token.scopes()));
        fields.put("minutes", Long.toString(token.lifetime().duration().toMinutes()));
    }

    /** Empty if no console can have written it. */
    static Optional<Command> read(String text) {
        try {
            return Optional.of(command(new Fields(JSON.readValue(text, FIELDS))));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Command command(Fields fields) {
        return switch (JobKind.valueOf(fields.text("do"))) {
            case CREATE -> new Command.Create(fields.details());
            case CREATE_WITH_TOKEN -> new Command.CreateWithToken(fields.details(), fields.token());
            case ISSUE -> new Command.Issue(fields.id(), fields.token());
            case REVOKE -> new Command.Revoke(fields.id());
            case DELETE -> new Command.Delete(fields.id());
            case CLEAN_UP -> new Command.CleanUp(fields.id());
            case FORGET -> new Command.Forget(fields.id());
            case ADD -> new Command.Add(fields.id(), fields.details());
            case EDIT -> new Command.Edit(fields.id(), fields.details(), fields.number("version"));
        };
    }

    /** The fields of a command; each throws {@link IllegalArgumentException} where it is missing or is not what it should be. */
    private record Fields(Map<String, String> texts) {

        String text(String name) {
            return Optional.ofNullable(texts.get(name)).orElseThrow(() -> new IllegalArgumentException("no " + name));
        }

        long number(String name) {
            return Long.parseLong(text(name));
        }

        IdentityId id() {
            return IdentityId.of(text("id")).orElseThrow(() -> new IllegalArgumentException("no identity"));
        }

        IdentityDetails details() {
            return new IdentityDetails(text("label"), text("user"), text("note"), tags());
        }

        private Tags tags() {
            return Tags.read(texts.getOrDefault("tags", "")).orElseThrow(() -> new IllegalArgumentException("no tags"));
        }

        TokenRequest token() {
            Set<TokenScope> scopes = Arrays.stream(text("scopes").split(","))
                    .map(name -> TokenScope.of(name).orElseThrow(() -> new IllegalArgumentException("no scope")))
                    .collect(Collectors.toSet());
            return new TokenRequest(scopes, TokenLifetime.ofMinutes(number("minutes")));
        }
    }
}
