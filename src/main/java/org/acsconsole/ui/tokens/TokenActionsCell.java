package org.acsconsole.ui.tokens;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.text.TokenText;
import org.jspecify.annotations.Nullable;

/** Copy, inspect and try, for one token; where its value is gone they are disabled and the tooltip says why. */
final class TokenActionsCell extends TableCell<TokenRow, TokenRow> {

    private final ScreenContext context;
    private final Hyperlink copy;
    private final Hyperlink inspect;
    private final Hyperlink tryOut;
    private final HBox links;
    private final Tooltip gone;

    TokenActionsCell(ScreenContext context, TokenActions actions) {
        this.context = context;
        this.copy = link("tokens.action.copy", actions::copy);
        this.inspect = link("tokens.action.inspect", actions::inspect);
        this.tryOut = link("tokens.action.try", actions::tryOut);
        this.links = new HBox(copy, new Label("·"), inspect, new Label("·"), tryOut);
        this.gone = new Tooltip(context.texts().get("tokens.action.gone"));
        links.getStyleClass().add("token-actions");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable TokenRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : links);
        setTooltip(item == null || item.held() ? null : gone);
        if (item != null) {
            String token = context.texts()
                    .get(
                            "tokens.action.of",
                            TokenText.scopes(item.token()),
                            context.times().moment(item.token().times().issuedAt(), context.now()));
            for (Hyperlink link : List.of(copy, inspect, tryOut)) {
                link.setDisable(!item.held());
                link.setAccessibleText(link.getText() + ", " + token);
                link.setAccessibleHelp(item.held() ? null : gone.getText());
            }
        }
    }

    private Hyperlink link(String key, Consumer<TokenRow> action) {
        Hyperlink link = new Hyperlink(context.texts().get(key));
        link.setOnAction(pressed -> {
            link.setVisited(false);
            TokenRow row = getItem();
            if (row != null) {
                action.accept(row);
            }
        });
        return link;
    }
}
