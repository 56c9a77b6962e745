package org.acsconsole.tour;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.TokenLifetime;
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
    static final List<String> KEYS = List.of("do", "title", "says", IDENTITY, TOKEN, SCOPES, MINUTES, LEFT);

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
        CREATE("create"),
        CREATE_WITH_TOKEN("createWithToken"),
        ISSUE("issue"),
        TRY("try"),
        REVOKE("revoke"),
        DELETE("delete"),
        ADVANCE("advance"),
        EXPIRE("expire"),
        CLEAN_UP("cleanUp");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        List<String> keys() {
            return switch (this) {
                case CREATE, REVOKE, DELETE -> List.of(IDENTITY);
                case CREATE_WITH_TOKEN, ISSUE -> List.of(IDENTITY, TOKEN, SCOPES, MINUTES);
                case TRY -> List.of(TOKEN);
                case ADVANCE -> List.of(MINUTES);
                case EXPIRE -> List.of(TOKEN, LEFT);
                case CLEAN_UP -> List.of();
            };
        }
    }

    Deed read() {
        Kind kind = fields.word("do", Kind.values())
                .orElseThrow(() -> fields.bad(
                        fields.place("do"), "do", Reason.of(ExpectedValue.ONE_OF, Keyword.list(Kind.values()))));
        refuseOthersThan(kind);
        return switch (kind) {
            case CREATE -> new Deed.Create(names.given(fields, IDENTITY));
            case CREATE_WITH_TOKEN -> new Deed.CreateWithToken(names.given(fields, IDENTITY), order());
            case ISSUE -> new Deed.Issue(names.known(fields, IDENTITY), order());
            case TRY -> new Deed.Try(names.known(fields, TOKEN));
            case REVOKE -> new Deed.Revoke(names.known(fields, IDENTITY));
            case DELETE -> new Deed.Delete(names.known(fields, IDENTITY));
            case ADVANCE -> new Deed.Advance(minutes(MINUTES, 1, A_YEAR));
            case EXPIRE ->
                new Deed.Expire(
                        names.known(fields, TOKEN),
                        fields.value(LEFT).isPresent() ? minutes(LEFT, 0, 1440) : Duration.ZERO);
            case CLEAN_UP -> new Deed.CleanUp();
        };
    }

    private void refuseOthersThan(Kind kind) {
        for (String key : List.of(IDENTITY, TOKEN, SCOPES, MINUTES, LEFT)) {
            if (!kind.keys().contains(key) && fields.value(key).isPresent()) {
                Reason<ExpectedValue> expected = kind.keys().isEmpty()
                        ? Reason.of(ExpectedValue.NO_OTHER_KEY, kind.word)
                        : Reason.of(ExpectedValue.ONLY_KEYS, String.join(", ", kind.keys()), kind.word);
                throw fields.bad(fields.place(key), key, expected);
            }
        }
    }

    private Deed.Order order() {
        return new Deed.Order(names.given(fields, TOKEN), scopes(), new TokenLifetime(minutes(MINUTES, 60, 1440)));
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
