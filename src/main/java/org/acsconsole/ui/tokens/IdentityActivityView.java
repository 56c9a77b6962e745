package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.acsconsole.identity.Activity;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.ActivityText;

/** What was done with the shown identity, newest first. */
final class IdentityActivityView {

    private final ScreenContext context;
    private final IdentityDetailsModel model;
    private final InstantSource wallClock;
    private final ActivityText activityText;

    @FXML
    private TableView<Activity> table;

    @FXML
    private Label oldest;

    /** @param wallClock this computer's, on which activities are timed */
    IdentityActivityView(ScreenContext context, IdentityDetailsModel model, InstantSource wallClock) {
        this.context = context;
        this.model = model;
        this.wallClock = wallClock;
        this.activityText = new ActivityText(context.formats(), wallClock);
    }

    @FXML
    void initialize() {
        Columns.of(
                        Column.<Activity>of("tokens.activity.when", activity -> at(activity.at()))
                                .headed(Bindings.createStringBinding(
                                        this::whenOnWhichClock,
                                        model.shown(),
                                        Visibility.whileSeen(
                                                table, context.ticker().now())))
                                .wide(5, 6.9)
                                .wrapping(),
                        Column.of("tokens.activity.what", activityText::operation)
                                .wide(7, 11.5)
                                .wrapping(),
                        Column.of("tokens.activity.outcome", this::outcomeOf)
                                .wide(6.8, 8.5)
                                .wrapping(),
                        Column.of("tokens.activity.operator", activityText::operator)
                                .wide(4.8, 5.4)
                                .leftOutBelow(25)
                                .wrapping(),
                        Column.of("tokens.activity.request", this::requestOf)
                                .wide(8, 9.2)
                                .leftOutBelow(32)
                                .wrapping())
                .fill(table, "identity-activity", context.views(), oldest.fontProperty());
        context.presenting().subscribe((old, now) -> table.refresh());
        Visibility.roomWhileVisible(oldest);
        model.shown().subscribe(details -> {
            List<Activity> rows = details instanceof ShownDetails.One one ? one.activities() : List.of();
            table.getItems().setAll(rows);
            oldest.setVisible(rows.size() == ShownDetails.One.MOST);
        });
        oldest.setText(context.texts().get("tokens.activity.oldest", ShownDetails.One.MOST));
    }

    private String whenOnWhichClock() {
        boolean another = activityText.besideAnotherClock(context.workspace().getValue());
        return context.texts().get(another ? "tokens.activity.when.here" : "tokens.activity.when");
    }

    private String at(Instant then) {
        String near = context.times().near(then, wallClock.instant());
        String time = context.times().clock(then);
        return time.startsWith(near) ? time : near + " " + time;
    }

    private String outcomeOf(Activity activity) {
        String problem = activityText.problem(activity);
        String outcome = activityText.outcomeText(activity);
        return problem.isEmpty() ? outcome : outcome + " · " + problem;
    }

    private String requestOf(Activity activity) {
        String id = activityText.requestId(activity);
        return id.isEmpty() ? "—" : id;
    }
}
