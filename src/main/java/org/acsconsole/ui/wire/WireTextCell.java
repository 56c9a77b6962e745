package org.acsconsole.ui.wire;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.acsconsole.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** A cell that says something of its exchange. */
final class WireTextCell extends TableCell<Exchange, @Nullable Exchange> {

    private final Function<Exchange, String> text;

    WireTextCell(Function<Exchange, String> text) {
        this.text = text;
    }

    @Override
    protected void updateItem(@Nullable Exchange exchange, boolean empty) {
        super.updateItem(exchange, empty);
        setText(exchange == null || empty ? null : text.apply(exchange));
    }
}
