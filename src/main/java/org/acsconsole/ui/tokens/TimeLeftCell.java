package org.acsconsole.ui.tokens;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableCell;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.ui.ScreenContext;

/** The time that a token has left, counted down. */
final class TimeLeftCell extends TableCell<TokenRow, TokenRow> {

    private static final String NONE = "—";

    TimeLeftCell(ScreenContext context, TokenStates states) {
        getStyleClass().add("time-left");
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> getItem() == null
                                ? ""
                                : left(context, states, getItem().token()),
                        itemProperty(),
                        states.now()));
    }

    private static String left(ScreenContext context, TokenStates states, IssuedToken token) {
        return states.of(token).usable()
                ? context.times().left(token.times().endsAt(), states.now().getValue())
                : NONE;
    }
}
