package org.acsconsole.ui.wire;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.acsconsole.ui.common.Pill;
import org.acsconsole.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** A cell with the answer's status on its colour. */
final class StatusCell extends TableCell<Exchange, @Nullable Exchange> {

    private final WireWords words;
    private final Pill pill = new Pill();
    private final Tooltip whole = new Tooltip();

    StatusCell(WireWords words) {
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable Exchange exchange, boolean empty) {
        super.updateItem(exchange, empty);
        if (exchange == null || empty) {
            setGraphic(null);
            setTooltip(null);
        } else {
            pill.show(words.status(exchange), WireWords.tone(exchange));
            setGraphic(pill);
            whole.setText(words.outcome(exchange));
            setTooltip(whole);
        }
    }
}
