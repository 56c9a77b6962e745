package org.acsconsole.ui.activity;

import javafx.scene.control.TableCell;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.text.ActivityText;
import org.jspecify.annotations.Nullable;

/** How an activity ended, as a pill. */
final class OutcomeCell extends TableCell<ActivityRow, ActivityRow> {

    private final ActivityText activityText;
    private final Pill pill = new Pill();

    OutcomeCell(ActivityText activityText) {
        this.activityText = activityText;
    }

    @Override
    protected void updateItem(@Nullable ActivityRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
        } else {
            pill.show(activityText.outcomeText(row.activity()), activityText.outcomeTone(row.activity()));
            setGraphic(pill);
        }
    }
}
