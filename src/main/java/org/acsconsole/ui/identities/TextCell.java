package org.acsconsole.ui.identities;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.acsconsole.identity.IdentityRow;
import org.jspecify.annotations.Nullable;

/** A cell whose text follows its row for as long as it can be seen. */
final class TextCell extends TableCell<ListedIdentity, @Nullable IdentityRow> {

    TextCell(Function<IdentityRow, ObservableValue<String>> words) {
        textProperty().bind(itemProperty().flatMap(words).orElse("").when(seen(this)));
    }

    TextCell withTooltip(Function<IdentityRow, ObservableValue<String>> words) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(itemProperty().flatMap(words).orElse("").when(seen(this)));
        tooltipProperty().bind(itemProperty().map(row -> tooltip));
        return this;
    }

    /** Whether the cell is in a window that shows. */
    static ObservableValue<Boolean> seen(TableCell<?, ?> cell) {
        return cell.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
    }
}
