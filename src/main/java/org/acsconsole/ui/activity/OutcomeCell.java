package org.acsconsole.ui.activity;

import javafx.scene.control.TableCell;
import org.acsconsole.ui.common.ActivityWords;
import org.acsconsole.ui.common.Pill;
import org.jspecify.annotations.Nullable;

/** How an activity ended, as a pill. */
final class OutcomeCell extends TableCell<ActivityRow, ActivityRow> {

    private final ActivityWords words;
    private final Pill pill = new Pill();

    OutcomeCell(ActivityWords words) {
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable ActivityRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
        } else {
            pill.show(words.outcomeText(row.activity()), words.outcomeTone(row.activity()));
            setGraphic(pill);
        }
    }
}
