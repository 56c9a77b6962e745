package org.acsconsole.ui.wire;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.acsconsole.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** A cell with the path; where it has no room the beginning goes, for what is done stands at the end. */
final class PathCell extends TableCell<Exchange, @Nullable Exchange> {

    private final WireText wireText;
    private final Tooltip whole = new Tooltip();

    PathCell(WireText wireText) {
        this.wireText = wireText;
        setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        setEllipsisString("…");
    }

    @Override
    protected void updateItem(@Nullable Exchange exchange, boolean empty) {
        super.updateItem(exchange, empty);
        if (exchange == null || empty) {
            setText(null);
            setTooltip(null);
        } else {
            setText(wireText.path(exchange));
            whole.setText(wireText.shown(exchange.request().url()));
            setTooltip(whole);
        }
    }
}
