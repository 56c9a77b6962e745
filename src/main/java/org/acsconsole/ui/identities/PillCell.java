package org.acsconsole.ui.identities;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.ui.common.Pill;
import org.jspecify.annotations.Nullable;

/** A cell with a pill that follows its row for as long as it can be seen. */
final class PillCell extends TableCell<ListedIdentity, @Nullable IdentityRow> {

    private final Pill pill = new Pill();

    PillCell(Function<IdentityRow, ObservableValue<RowWords.PillWords>> words) {
        ObservableValue<RowWords.@Nullable PillWords> shown =
                itemProperty().<RowWords.@Nullable PillWords>flatMap(words).when(TextCell.seen(this));
        shown.subscribe(this::show);
    }

    private void show(RowWords.@Nullable PillWords words) {
        if (words != null) {
            pill.show(words.text(), words.tone());
        }
        setGraphic(words == null ? null : pill);
    }
}
