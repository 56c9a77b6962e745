package org.acsconsole.ui.activity;

import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.ui.text.ActivityText;
import org.jspecify.annotations.Nullable;

/** A row that says what to do where something went wrong, and has the next page read when it comes near the end. */
final class ActivityTableRow extends TableRow<ActivityRow> {

    private static final int NEAR_THE_END = 40;

    private final ActivityText activityText;
    private final ActivityModel model;
    private final Tooltip advice = new Tooltip();

    ActivityTableRow(ActivityText activityText, ActivityModel model) {
        this.activityText = activityText;
        this.model = model;
    }

    @Override
    protected void updateItem(@Nullable ActivityRow row, boolean empty) {
        super.updateItem(row, empty);
        String text = row == null || empty ? "" : activityText.advice(row.activity());
        advice.setText(text);
        setTooltip(text.isEmpty() ? null : advice);
        if (!empty && getIndex() >= model.rows().size() - NEAR_THE_END) {
            model.more();
        }
    }
}
