package org.acsconsole.ui.tokens;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.TokenText;
import org.jspecify.annotations.Nullable;

/** A token's scopes, each in an outlined pill. */
final class ScopesCell extends TableCell<TokenRow, TokenRow> {

    private final Map<TokenScope, Label> pills = new EnumMap<>(TokenScope.class);
    private final HBox row = new HBox();
    private final Tooltip whole = new Tooltip();

    ScopesCell() {
        row.getStyleClass().add("scopes");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        for (TokenScope scope : TokenScope.values()) {
            Label pill = new Label(scope.wireName());
            pill.getStyleClass().add("scope");
            Visibility.roomWhileVisible(pill);
            pills.put(scope, pill);
            row.getChildren().add(pill);
        }
    }

    @Override
    protected void updateItem(@Nullable TokenRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setText(null);
            setTooltip(null);
        } else {
            pills.forEach((scope, pill) -> pill.setVisible(item.token().scopes().contains(scope)));
            setGraphic(row);
            setText(TokenText.scopes(item.token()));
            whole.setText(getText());
            setTooltip(whole);
        }
    }
}
