package org.acsconsole.tour;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.json.Keyword;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/** Reads what one step of a scenario does. */
final class StepReader {

    static final String IDENTITY = "identity";
    static final String TOKEN = "token";
    private static final String SCOPES = "scopes";
    private static final String MINUTES = "minutes";
    private static final String LEFT = "minutesLeft";
    static final List<String> KEYS = List.of("do", "title", "says", "notes", IDENTITY, TOKEN, SCOPES, MINUTES, LEFT);

    private static final int A_YEAR = 366 * 24 * 60;

    private final Fields fields;
    private final DeclaredNames names;

    /** @param names those of the steps before; gets those that this step gives */
    StepReader(Fields fields, DeclaredNames names) {
        this.fields = fields;
        this.names = names;
    }

    /** The word after {@code do}, and the other keys that go with it. */
    private enum Kind implements Keyword {
        CREATE("create", IDENTITY),
        CREATE_WITH_TOKEN("createWithToken", IDENTITY, TOKEN, SCOPES, MINUTES),
        ISSUE("issue", IDENTITY, TOKEN, SCOPES, MINUTES),
        TRY("try", TOKEN),
        REVOKE("revoke", IDENTITY),
        DELETE("delete", IDENTITY),
        ADVANCE("advance", MINUTES),
        EXPIRE("expire", TOKEN, LEFT),
        CLEAN_UP("cleanUp");

        private final String word;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> keys;

        Kind(String word, String... keys) {
            this.word = word;
            this.keys = List.of(keys);
        }

        @Override
        public String word() {
            return word;
        }
    }

    StepAction read() {
        Kind kind = fields.word("do", Kind.values())
                .orElseThrow(() -> fields.bad(
                        fields.place("do"), "do", Reason.of(ExpectedValue.ONE_OF, Keyword.list(Kind.values()))));
        refuseOthersThan(kind);
        return switch (kind) {
            case CREATE -> on(Operation.CREATE, names.given(fields, IDENTITY));
            case CREATE_WITH_TOKEN -> making(Operation.CREATE_WITH_TOKEN, names.given(fields, IDENTITY));
            case ISSUE -> making(Operation.ISSUE, names.known(fields, IDENTITY));
            case TRY -> new StepAction.Perform(Operation.TRY, "", names.known(fields, TOKEN), null);
            case REVOKE -> on(Operation.REVOKE, names.known(fields, IDENTITY));
            case DELETE -> on(Operation.DELETE, names.known(fields, IDENTITY));
            case ADVANCE -> new StepAction.Advance(minutes(MINUTES, 1, A_YEAR));
            case EXPIRE ->
                new StepAction.Expire(
                        names.known(fields, TOKEN),
                        fields.value(LEFT).isPresent() ? minutes(LEFT, 0, 1440) : Duration.ZERO);
            case CLEAN_UP -> new StepAction.CleanUp();
        };
    }

    private static StepAction on(Operation operation, String identity) {
        return new StepAction.Perform(operation, identity, "", null);
    }

    /** A token of the name that the step gives. */
    private StepAction making(Operation operation, String identity) {
        String token = names.given(fields, TOKEN);
        TokenRequest request = new TokenRequest(scopes(), new TokenLifetime(minutes(MINUTES, 60, 1440)));
        return new StepAction.Perform(operation, identity, token, request);
    }

    private void refuseOthersThan(Kind kind) {
        for (String key : List.of(IDENTITY, TOKEN, SCOPES, MINUTES, LEFT)) {
            if (!kind.keys.contains(key) && fields.value(key).isPresent()) {
                Reason<ExpectedValue> expected = kind.keys.isEmpty()
                        ? Reason.of(ExpectedValue.NO_OTHER_KEY, kind.word)
                        : Reason.of(ExpectedValue.ONLY_KEYS, String.join(", ", kind.keys), kind.word);
                throw fields.bad(fields.place(key), key, expected);
            }
        }
    }

    private Set<TokenScope> scopes() {
        String all =
                Arrays.stream(TokenScope.values()).map(TokenScope::wireName).collect(Collectors.joining(", "));
        Reason<ExpectedValue> expected = Reason.of(ExpectedValue.SCOPES, all);
        Json value = fields.value(SCOPES).orElseThrow(() -> fields.bad(fields.place(SCOPES), SCOPES, expected));
        if (!(value instanceof Json.JsonArray row) || row.items().isEmpty()) {
            throw fields.bad(value.place(), SCOPES, expected);
        }
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        for (Json item : row.items()) {
            scopes.add(scope(item, Reason.of(ExpectedValue.ONE_OF, all)));
        }
        return scopes;
    }

    private TokenScope scope(Json item, Reason<ExpectedValue> expected) {
        if (item instanceof Json.JsonString text) {
            return TokenScope.of(text.value()).orElseThrow(() -> fields.bad(item.place(), SCOPES, expected));
        }
        throw fields.bad(item.place(), SCOPES, expected);
    }

    private Duration minutes(String key, int least, int most) {
        Reason<ExpectedValue> expected = Reason.of(ExpectedValue.MINUTES, String.valueOf(least), String.valueOf(most));
        Json value = fields.value(key).orElseThrow(() -> fields.bad(fields.place(key), key, expected));
        if (value instanceof Json.JsonNumber amount
                && amount.value() == Math.rint(amount.value())
                && amount.value() >= least
                && amount.value() <= most) {
            return Duration.ofMinutes((long) amount.value());
        }
        throw fields.bad(value.place(), key, expected);
    }
}
