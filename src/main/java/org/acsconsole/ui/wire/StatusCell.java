package org.acsconsole.ui.wire;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** A cell with the answer's status on its colour. */
final class StatusCell extends TableCell<Exchange, @Nullable Exchange> {

    private final WireText wireText;
    private final Pill pill = new Pill();
    private final Tooltip whole = new Tooltip();

    StatusCell(WireText wireText) {
        this.wireText = wireText;
    }

    @Override
    protected void updateItem(@Nullable Exchange exchange, boolean empty) {
        super.updateItem(exchange, empty);
        if (exchange == null || empty) {
            setGraphic(null);
            setTooltip(null);
        } else {
            pill.show(wireText.status(exchange), WireText.tone(exchange));
            setGraphic(pill);
            whole.setText(wireText.outcome(exchange));
            setTooltip(whole);
        }
    }
}
