package org.acsconsole.ui.activity;

import javafx.scene.control.TableCell;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.text.ActivityText;
import org.jspecify.annotations.Nullable;

/** How an activity ended, as a pill. */
final class OutcomeCell extends TableCell<ActivityRow, ActivityRow> {

    private final ActivityText words;
    private final Pill pill = new Pill();

    OutcomeCell(ActivityText words) {
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
