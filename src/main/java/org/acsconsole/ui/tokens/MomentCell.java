package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.ui.ScreenContext;
import org.jspecify.annotations.Nullable;

/** A moment of a token's life, with its day unless that is today, and struck through where it will not come about. */
final class MomentCell extends TableCell<TokenRow, TokenRow> {

    /** With its day, on two lines. */
    private static final PseudoClass DATED = PseudoClass.getPseudoClass("dated");

    private static final PseudoClass STRUCK = PseudoClass.getPseudoClass("struck");

    private final ScreenContext context;
    private final Function<IssuedToken, Instant> moment;
    private final Predicate<IssuedToken> struck;
    private final Tooltip tooltip = new Tooltip();

    MomentCell(
            ScreenContext context,
            TokenStates states,
            Function<IssuedToken, Instant> moment,
            Predicate<IssuedToken> struck) {
        this.context = context;
        this.moment = moment;
        this.struck = struck;
        setWrapText(true);
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> getItem() == null ? "" : context.times().moment(then(getItem()), context.now()),
                        itemProperty(),
                        states.now()));
        textProperty().subscribe(text -> pseudoClassStateChanged(DATED, isDated(text)));
    }

    @Override
    protected void updateItem(@Nullable TokenRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setTooltip(null);
            pseudoClassStateChanged(STRUCK, false);
        } else {
            tooltip.setText(context.times().full(then(item)));
            setTooltip(tooltip);
            pseudoClassStateChanged(STRUCK, struck.test(item.token()));
        }
    }

    private boolean isDated(String text) {
        return getItem() != null && !text.equals(context.times().timeOfDay(then(getItem())));
    }

    private Instant then(TokenRow row) {
        return moment.apply(row.token());
    }
}
