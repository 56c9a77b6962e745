package org.acsconsole.ui.identities;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.ui.common.Pill;
import org.acsconsole.ui.common.Sight;
import org.jspecify.annotations.Nullable;

/** A cell with a pill that follows its row for as long as it can be seen. */
final class PillCell extends TableCell<ListedIdentity, @Nullable IdentityRow> {

    private final Pill pill = new Pill();
    private final Tooltip help = new Tooltip();

    PillCell(Function<IdentityRow, ObservableValue<RowWords.PillWords>> words) {
        ObservableValue<RowWords.@Nullable PillWords> shown =
                Sight.whileSeen(this, itemProperty().<RowWords.@Nullable PillWords>flatMap(words));
        shown.subscribe(this::show);
    }

    private void show(RowWords.@Nullable PillWords words) {
        if (words != null) {
            pill.show(words.text(), words.tone());
            pill.setAccessibleText(words.help().isEmpty() ? null : words.help());
            help.setText(words.help());
        }
        setTooltip(words == null || words.help().isEmpty() ? null : help);
        setGraphic(words == null ? null : pill);
    }
}
