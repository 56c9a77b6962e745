package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.acsconsole.identity.Activity;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ColumnWidths;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.control.WrappedTextCell;
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
    private TableColumn<Activity, String> when;

    @FXML
    private TableColumn<Activity, String> what;

    @FXML
    private TableColumn<Activity, String> outcome;

    @FXML
    private TableColumn<Activity, String> operator;

    @FXML
    private TableColumn<Activity, String> request;

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
        column(when, activity -> at(activity.at()));
        when.textProperty()
                .bind(Bindings.createStringBinding(
                        this::whenOnWhichClock,
                        model.shown(),
                        Visibility.whileSeen(table, context.ticker().now())));
        column(what, activityText::operation);
        column(outcome, this::outcomeOf);
        column(operator, activityText::operator);
        column(request, this::requestOf);
        ColumnWidths widths = new ColumnWidths(table, oldest.fontProperty());
        widths.set(when, 5, 6.9);
        widths.set(what, 7, 11.5);
        widths.set(outcome, 6.8, 8.5);
        widths.set(operator, 4.8, 5.4);
        widths.set(request, 8, 9.2);
        widths.leaveOutBelow(32, request);
        widths.leaveOutBelow(25, operator);
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

    private static void column(TableColumn<Activity, String> column, Function<Activity, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(made -> new WrappedTextCell<>());
    }
}
