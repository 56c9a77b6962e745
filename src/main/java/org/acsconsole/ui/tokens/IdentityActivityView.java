package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Operation;
import org.acsconsole.ui.common.ColumnWidths;
import org.acsconsole.ui.common.SeenWords;
import org.acsconsole.ui.common.Sight;

/** What was done with the shown identity, newest first. */
final class IdentityActivityView {

    private final TokenTools tools;
    private final IdentityDetailsModel model;
    private final InstantSource wallClock;

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
    IdentityActivityView(TokenTools tools, IdentityDetailsModel model, InstantSource wallClock) {
        this.tools = tools;
        this.model = model;
        this.wallClock = wallClock;
    }

    @FXML
    void initialize() {
        column(when, activity -> at(activity.at()));
        column(what, this::whatOf);
        column(outcome, this::outcomeOf);
        column(operator, this::operatorOf);
        column(
                request,
                activity -> tools.ids()
                        .request(Objects.requireNonNullElse(activity.result().requestId(), "—")));
        ColumnWidths widths = new ColumnWidths(table, oldest.fontProperty());
        widths.set(when, 5, 6.9);
        widths.set(what, 7, 11.5);
        widths.set(outcome, 6.8, 8.5);
        widths.set(operator, 4.8, 5.4);
        widths.set(request, 8, 9.2);
        widths.leaveOutBelow(32, request);
        widths.leaveOutBelow(25, operator);
        tools.console().presenting().subscribe((old, now) -> table.refresh());
        Sight.roomWhileVisible(oldest);
        model.shown().subscribe(details -> {
            List<Activity> rows = details instanceof ShownDetails.One one ? one.activities() : List.of();
            table.getItems().setAll(rows);
            oldest.setVisible(rows.size() == ShownDetails.One.MOST);
        });
        oldest.setText(tools.texts().get("tokens.activity.oldest", ShownDetails.One.MOST));
    }

    private String at(Instant then) {
        String near = tools.times().near(then, wallClock.instant());
        String time = tools.times().clock(then);
        return time.startsWith(near) ? time : near + " " + time;
    }

    private String whatOf(Activity activity) {
        String operation =
                tools.texts().get("activity.operation." + activity.operation().name());
        String detail = activity.subject().detail();
        if (detail.isEmpty()) {
            return operation;
        }
        return operation + " · "
                + switch (activity.operation()) {
                    case TRY -> tools.texts().get("activity.verdict." + detail);
                    case SEE, START_ANEW -> SeenWords.of(detail, tools.texts());
                    default -> detail.replace(",", ", ");
                };
    }

    /** What was seen on the service was done by others, also where older consoles wrote down who saw it. */
    private String operatorOf(Activity activity) {
        return activity.operation() == Operation.SEE
                ? tools.texts().get("activity.operator.others")
                : activity.operator();
    }

    private String outcomeOf(Activity activity) {
        String words = tools.texts()
                .get("activity.outcome."
                        + activity.outcomeAt(wallClock.instant()).name());
        String code = activity.result().code();
        return code == null ? words : words + " · " + code;
    }

    private static void column(TableColumn<Activity, String> column, Function<Activity, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(made -> new WrappedTextCell<>());
    }
}
