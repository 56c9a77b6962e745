package org.acsconsole.code;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;

/**
 * What a template has blanks for, and which of its sections are written.
 *
 * @param file the name of the file that the code is for
 * @param does the key of the sentence that says what the code does
 */
record Blanks(String file, String does, Map<String, Object> values) {

    private static final Set<TokenScope> FIRST_SCOPES = Set.of(TokenScope.CHAT, TokenScope.VOIP);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");
    private static final Boolean WRITTEN = true;

    static Blanks ofProgram(CodeLanguage language, CallTarget target) {
        Map<String, Object> values = target(target);
        values.put("program", WRITTEN);
        values.put("sdk", WRITTEN);
        values.put("http", WRITTEN);
        values.put("calls", Map.of("scopeList", TokenScope.VOIP.wireName()));
        values.put("chats", Map.of("scopeList", TokenScope.CHAT.wireName()));
        return named(List.of("connect"), "does.program", language, values);
    }

    /**
     * The blanks for commands of one kind.
     *
     * @throws IllegalArgumentException unless there is one, and each asks for the same as the first
     */
    static Blanks of(List<? extends Command.OfService> commands, CodeLanguage language, CallTarget target) {
        if (commands.isEmpty() || commands.stream().anyMatch(each -> !alike(each, commands.getFirst()))) {
            throw new IllegalArgumentException("code shows one or more commands of one kind");
        }
        Command.OfService first = commands.getFirst();
        Map<String, Object> values = target(target);
        values.put(first instanceof Command.Try ? "http" : "sdk", WRITTEN);
        switch (first) {
            case Command.Create create -> values.put("create", WRITTEN);
            case Command.CreateWithToken create -> token(values, "createWithToken", create.token());
            case Command.Issue issue -> {
                token(values, "issue", issue.token());
                identities(values, "issue", commands);
            }
            case Command.Revoke revoke -> identities(values, "revoke", commands);
            case Command.Delete delete -> identities(values, "delete", commands);
            case Command.CleanUp cleanUp -> identities(values, "delete", commands);
            case Command.Try trial -> values.put("try", WRITTEN);
            case Command.Exchange exchange -> {
                values.put("exchange", WRITTEN);
                values.put("application", exchange.application().toString());
                values.put("user", exchange.user().toString());
            }
        }
        return named(words(first), does(first), language, values);
    }

    private static boolean alike(Command one, Command other) {
        return one.operation() == other.operation()
                && (!(one instanceof Command.Issue issue && other instanceof Command.Issue first)
                        || issue.token().equals(first.token()))
                && (!(one instanceof Command.Exchange) || one.equals(other));
    }

    static Blanks ofClock(Duration by, CallTarget.Workshop target) {
        Map<String, Object> values = target(target);
        values.put("by", by.toString());
        return named(List.of("advance", "clock"), "does.clock", CodeLanguage.CURL, values);
    }

    private static Blanks named(List<String> words, String does, CodeLanguage language, Map<String, Object> values) {
        values.put("name", CodeLanguage.joined(words));
        values.put("file", language.file(words));
        return new Blanks(language.file(words), does, Map.copyOf(values));
    }

    private static Map<String, Object> target(CallTarget target) {
        Map<String, Object> values = new HashMap<>();
        values.put("endpoint", target.endpoint().toString().replaceFirst("/$", ""));
        if (target instanceof CallTarget.Workshop workshop) {
            values.put("workshop", WRITTEN);
            String host = target.endpoint().getHost().replaceAll("[\\[\\]]", "");
            boolean here = HERE.contains(host);
            values.put("here", here);
            values.put("unproxied", here ? "localhost,127.0.0.1" : host);
            String certificate = workshop.caCertificate().toString();
            values.put("ca", certificate);
            values.put("caInShell", "'" + Literals.inShell(certificate) + "'");
        }
        return values;
    }

    private static void token(Map<String, Object> values, String section, TokenRequest token) {
        values.put(section, WRITTEN);
        values.put("minutes", token.lifetime().duration().toMinutes());
        values.put("scopes", token.scopes().stream().sorted().map(Blanks::scope).toList());
        values.put(
                "scopeList",
                token.scopes().stream().sorted().map(TokenScope::wireName).collect(Collectors.joining(", ")));
        values.put("newScopes", !FIRST_SCOPES.containsAll(token.scopes()));
    }

    /** The scope's names; {@code first} for one that every version of the API has. */
    private static Map<String, Object> scope(TokenScope scope) {
        return Map.of(
                "scope", scope.wireName(),
                "constant", scope.name(),
                "property", property(scope),
                "first", FIRST_SCOPES.contains(scope));
    }

    private static String property(TokenScope scope) {
        return switch (scope) {
            case CHAT -> "Chat";
            case VOIP -> "VoIP";
            case CHAT_JOIN -> "ChatJoin";
            case CHAT_JOIN_LIMITED -> "ChatJoinLimited";
            case VOIP_JOIN -> "VoIPJoin";
        };
    }

    /** A loop where there are several. */
    private static void identities(Map<String, Object> values, String section, List<? extends Command> commands) {
        List<Map<String, Object>> each = commands.stream()
                .map(command -> command.identity().orElseThrow().value())
                .<Map<String, Object>>map(id -> Map.of("id", id))
                .toList();
        values.put(section, WRITTEN);
        values.put("identities", each);
        if (each.size() == 1) {
            values.put("one", each);
        } else {
            values.put("many", WRITTEN);
        }
    }

    private static List<String> words(Command.OfService command) {
        return switch (command) {
            case Command.Create create -> List.of("create", "identity");
            case Command.CreateWithToken create -> List.of("create", "identity", "with", "token");
            case Command.Issue issue -> List.of("issue", "token");
            case Command.Revoke revoke -> List.of("revoke", "tokens");
            case Command.Delete delete -> List.of("delete", "identity");
            case Command.CleanUp cleanUp -> List.of("delete", "identity");
            case Command.Try trial -> List.of("try", "token");
            case Command.Exchange exchange -> List.of("exchange", "token");
        };
    }

    private static String does(Command.OfService command) {
        return switch (command) {
            case Command.Create create -> "does.create";
            case Command.CreateWithToken create -> "does.createWithToken";
            case Command.Issue issue -> "does.issue";
            case Command.Revoke revoke -> "does.revoke";
            case Command.Delete delete -> "does.delete";
            case Command.CleanUp cleanUp -> "does.delete";
            case Command.Try trial -> "does.try";
            case Command.Exchange exchange -> "does.exchange";
        };
    }
}
