package org.acsconsole.ui.tokens;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableCell;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.ui.inspector.TokenTools;

/** The time that a token has left, counted down. */
final class TimeLeftCell extends TableCell<TokenRow, TokenRow> {

    private static final String NONE = "—";

    TimeLeftCell(TokenTools tools, TokenStates states) {
        getStyleClass().add("time-left");
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> getItem() == null
                                ? ""
                                : left(tools, states, getItem().token()),
                        itemProperty(),
                        states.now()));
    }

    private static String left(TokenTools tools, TokenStates states, IssuedToken token) {
        return states.of(token).usable()
                ? tools.times().left(token.times().endsAt(), states.now().getValue())
                : NONE;
    }
}
