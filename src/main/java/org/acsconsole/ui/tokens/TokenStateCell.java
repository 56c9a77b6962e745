package org.acsconsole.ui.tokens;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.acsconsole.identity.TokenState;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.text.TokenText;
import org.jspecify.annotations.Nullable;

/** Where a token stands, with a sentence on what that means. */
final class TokenStateCell extends TableCell<TokenRow, TokenRow> {

    private final TokenText tokenText;
    private final Pill pill = new Pill();
    private final Tooltip tooltip = new Tooltip();
    private final ObservableValue<@Nullable TokenState> state;

    TokenStateCell(ScreenContext context, TokenStates states) {
        this.tokenText = new TokenText(context.texts());
        this.state = Bindings.createObjectBinding(
                () -> getItem() == null ? null : states.of(getItem().token()), itemProperty(), states.now());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        pill.setTooltip(tooltip);
        state.subscribe(this::show);
    }

    private void show(@Nullable TokenState now) {
        setGraphic(now == null ? null : pill);
        if (now != null) {
            pill.show(tokenText.state(now), TokenText.tone(now));
            tooltip.setText(tokenText.texts().get("tokens.state." + now + ".help"));
        }
        setText(now == null ? null : tokenText.state(now));
    }
}
