package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenState;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.control.CellText;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.text.TokenText;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an identity's tokens.
 *
 * @param now the service's time, for as long as it is followed
 */
record TokenColumns(ScreenContext context, ObservableValue<Instant> now, List<Action<@Nullable TokenRow>> actions) {

    static final String ACTIONS = "tokens.column.actions";

    Columns<TokenRow> all() {
        return Columns.of(
                timed("tokens.column.state", this::state).wide(5.6, 5.9),
                Column.<TokenRow>showing("tokens.column.scopes", TokenColumns::scopes)
                        .exporting(row -> TokenText.scopes(row.token()))
                        .wide(6.5, 6.8)
                        .leftOutBelow(16),
                moment("tokens.column.issued", token -> token.times().issuedAt(), token -> false)
                        .wide(4.5, 4.5)
                        .leftOutBelow(40),
                moment(
                                "tokens.column.expires",
                                token -> token.times().expiresAt(),
                                token -> token.times().revokedAt() != null)
                        .wide(4.8, 7.4)
                        .leastWithRoom(7.4, 35.5)
                        .leftOutBelow(32.7),
                timed("tokens.column.left", this::left).wide(4.6, 5.4),
                Column.<TokenRow>of(ACTIONS, row -> "")
                        .drawnBy(() -> new TokenActionsCell(context, actions))
                        .wide(9.7, 9.7)
                        .leftOutBelow(27.8));
    }

    private Column<TokenRow> timed(String key, BiFunction<IssuedToken, Instant, CellText> content) {
        return Column.following(key, row -> now.map(tick -> content.apply(row.token(), tick)));
    }

    /** With its day unless that is today, and struck through where it will not come about. */
    private Column<TokenRow> moment(String key, Function<IssuedToken, Instant> moment, Predicate<IssuedToken> struck) {
        return timed(key, (token, now) -> moment(moment.apply(token), struck.test(token)))
                .styled("moment")
                .exporting(row -> moment.apply(row.token()).toString());
    }

    private CellText moment(Instant then, boolean struck) {
        String text = context.times().moment(then, context.now());
        Set<String> looks = new HashSet<>();
        if (struck) {
            looks.add("struck");
        }
        if (!text.equals(context.times().timeOfDay(then))) {
            looks.add("dated");
        }
        return CellText.of(text).withHelp(context.times().full(then)).looking(looks);
    }

    /** Where a token stands, with a sentence on what that means. */
    private CellText state(IssuedToken token, Instant now) {
        TokenState state = token.stateAt(now);
        TokenText text = new TokenText(context.texts());
        return CellText.pill(text.state(token, now), TokenText.tone(state)).withHelp(text.help(token, now));
    }

    private static CellText scopes(TokenRow row) {
        String all = TokenText.scopes(row.token());
        return CellText.of(TokenText.foldedScopes(row.token())).withHelp(all);
    }

    private CellText left(IssuedToken token, Instant now) {
        return CellText.of(
                token.stateAt(now).usable() ? context.times().left(token.times().endsAt(), now) : "—");
    }
}
