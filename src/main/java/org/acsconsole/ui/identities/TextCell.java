package org.acsconsole.ui.identities;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.ui.control.Visibility;
import org.jspecify.annotations.Nullable;

/** A cell whose text follows its row for as long as it can be seen. */
final class TextCell extends TableCell<ListedIdentity, @Nullable IdentityRow> {

    TextCell(Function<IdentityRow, ObservableValue<String>> text) {
        textProperty()
                .bind(Visibility.whileSeen(this, itemProperty().flatMap(text).orElse("")));
    }

    TextCell withTooltip(Function<IdentityRow, ObservableValue<String>> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Visibility.whileSeen(this, itemProperty().flatMap(text).orElse("")));
        tooltipProperty().bind(itemProperty().map(row -> tooltip));
        return this;
    }
}
