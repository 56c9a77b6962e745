package org.acsconsole.ui.tokens;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.layout.HBox;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.text.TokenText;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with one token, as links; where its value is gone they are disabled and say why. While a row is selected, the
 * keyboard reaches the links of that row only, so that no other token is copied than the selected one.
 */
final class TokenActionsCell extends TableCell<TokenRow, @Nullable TokenRow> {

    private final ScreenContext context;
    private final HBox links = new HBox();
    private final ObservableValue<Boolean> reachable;

    TokenActionsCell(ScreenContext context, List<Action<@Nullable TokenRow>> actions) {
        this.context = context;
        this.reachable = tableViewProperty()
                .flatMap(table ->
                        table.getSelectionModel().selectedItemProperty().isNull())
                .orElse(true)
                .flatMap(none -> selectedRow().map(selected -> none || selected));
        links.getStyleClass().add("token-actions");
        actions.forEach(this::link);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        itemProperty().subscribe(row -> setGraphic(row == null ? null : links));
    }

    private void link(Action<@Nullable TokenRow> action) {
        Hyperlink link = new Hyperlink();
        if (!links.getChildren().isEmpty()) {
            links.getChildren().add(new Label("·"));
        }
        links.getChildren().add(link);
        link.focusTraversableProperty().bind(reachable);
        new ActionTarget<>(context.texts(), itemProperty()).offer(action, link);
        link.setText(context.texts().get(action.key() + ".short"));
        link.addEventHandler(ActionEvent.ACTION, done -> link.setVisited(false));
        link.accessibleTextProperty().bind(itemProperty().map(row -> link.getText() + ", " + named(row)));
    }

    private ObservableValue<Boolean> selectedRow() {
        return tableRowProperty().flatMap(TableRow::selectedProperty).orElse(false);
    }

    private String named(TokenRow row) {
        return context.texts()
                .get(
                        "tokens.action.of",
                        TokenText.scopes(row.token()),
                        context.times().moment(row.token().times().issuedAt(), context.now()));
    }
}
