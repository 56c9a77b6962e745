package org.acsconsole.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.TokenScope;

/**
 * What a template has blanks for, and which of its sections are written.
 *
 * @param file the name of the file that the code is for
 */
record Blanks(String file, Map<String, Object> values) {

    private static final Set<TokenScope> FIRST_SCOPES = Set.of(TokenScope.CHAT, TokenScope.VOIP);
    private static final Boolean WRITTEN = true;

    static Blanks ofProgram(CodeLanguage language, CallTarget target) {
        Map<String, Object> values = target(target);
        values.put("program", WRITTEN);
        values.put("sdk", WRITTEN);
        values.put("http", WRITTEN);
        return named(
                List.of("connect"),
                "Creates an identity with a voip token, issues it a chat token, and uses that one.",
                language,
                values);
    }

    static Blanks of(Call call, CodeLanguage language, CallTarget target) {
        Map<String, Object> values = target(target);
        values.put(call instanceof Call.Try ? "http" : "sdk", WRITTEN);
        switch (call) {
            case Call.Create create -> values.put("create", WRITTEN);
            case Call.CreateWithToken create -> token(values, "createWithToken", create.token());
            case Call.Issue issue -> {
                token(values, "issue", issue.token());
                identities(values, "issue", issue.identities());
            }
            case Call.Revoke revoke -> identities(values, "revoke", revoke.identities());
            case Call.Delete delete -> identities(values, "delete", delete.identities());
            case Call.Try trial -> values.put("try", WRITTEN);
        }
        return named(words(call), does(call), language, values);
    }

    static Blanks ofClock(Duration by, CallTarget.Workshop target) {
        Map<String, Object> values = target(target);
        values.put("by", by.toString());
        return named(
                List.of("advance", "clock"),
                "Moves the clock of the workshop service on: tokens age with it, signatures do not.",
                CodeLanguage.CURL,
                values);
    }

    private static Blanks named(List<String> words, String does, CodeLanguage language, Map<String, Object> values) {
        values.put("does", does);
        values.put("name", CodeLanguage.joined(words));
        values.put("file", language.file(words));
        return new Blanks(language.file(words), Map.copyOf(values));
    }

    private static Map<String, Object> target(CallTarget target) {
        Map<String, Object> values = new HashMap<>();
        values.put("endpoint", target.endpoint().toString().replaceFirst("/$", ""));
        if (target instanceof CallTarget.Workshop workshop) {
            values.put("workshop", WRITTEN);
            String certificate = workshop.caCertificate().toString();
            values.put("ca", certificate);
            values.put("caInShell", "'" + Literals.inShell(certificate) + "'");
        }
        return values;
    }

    private static void token(Map<String, Object> values, String section, Call.Token token) {
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

    /** Numbered where there are several, to tell variables apart. */
    private static void identities(Map<String, Object> values, String section, List<IdentityId> identities) {
        List<Map<String, Object>> each = new ArrayList<>();
        for (IdentityId id : identities) {
            each.add(Map.of("id", id.value(), "n", identities.size() == 1 ? "" : each.size() + 1));
        }
        values.put(section, WRITTEN);
        values.put("identities", each);
    }

    private static List<String> words(Call call) {
        return switch (call) {
            case Call.Create create -> List.of("create", "identity");
            case Call.CreateWithToken create -> List.of("create", "identity", "with", "token");
            case Call.Issue issue -> List.of("issue", "token");
            case Call.Revoke revoke -> List.of("revoke", "tokens");
            case Call.Delete delete -> List.of("delete", "identity");
            case Call.Try trial -> List.of("try", "token");
        };
    }

    private static String does(Call call) {
        return switch (call) {
            case Call.Create create -> "Creates an identity.";
            case Call.CreateWithToken create -> "Creates an identity and a token for it in one call.";
            case Call.Issue issue -> "Issues a token for an identity.";
            case Call.Revoke revoke -> "Revokes all tokens of an identity: ACS cannot revoke one of them.";
            case Call.Delete delete -> "Deletes an identity and revokes its tokens; there is no way back.";
            case Call.Try trial -> "Takes a token to the chat service, which tells whether it is still taken.";
        };
    }
}
