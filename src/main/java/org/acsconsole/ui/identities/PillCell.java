package org.acsconsole.ui.identities;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.control.Visibility;
import org.jspecify.annotations.Nullable;

/** A cell with a pill that follows its row for as long as it can be seen. */
final class PillCell extends TableCell<ListedIdentity, @Nullable IdentityRow> {

    private final Pill pill = new Pill();
    private final Tooltip help = new Tooltip();

    PillCell(Function<IdentityRow, ObservableValue<IdentityRowText.PillText>> content) {
        ObservableValue<IdentityRowText.@Nullable PillText> shown =
                Visibility.whileSeen(this, itemProperty().<IdentityRowText.@Nullable PillText>flatMap(content));
        shown.subscribe(this::show);
    }

    private void show(IdentityRowText.@Nullable PillText content) {
        if (content != null) {
            pill.show(content.text(), content.tone());
            pill.setAccessibleText(content.help().isEmpty() ? null : content.help());
            help.setText(content.help());
        }
        setTooltip(content == null || content.help().isEmpty() ? null : help);
        setGraphic(content == null ? null : pill);
    }
}
