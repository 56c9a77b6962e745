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

    PillCell(Function<IdentityRow, ObservableValue<IdentityRowText.PillWords>> words) {
        ObservableValue<IdentityRowText.@Nullable PillWords> shown =
                Visibility.whileSeen(this, itemProperty().<IdentityRowText.@Nullable PillWords>flatMap(words));
        shown.subscribe(this::show);
    }

    private void show(IdentityRowText.@Nullable PillWords words) {
        if (words != null) {
            pill.show(words.text(), words.tone());
            pill.setAccessibleText(words.help().isEmpty() ? null : words.help());
            help.setText(words.help());
        }
        setTooltip(words == null || words.help().isEmpty() ? null : help);
        setGraphic(words == null ? null : pill);
    }
}
