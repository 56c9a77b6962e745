package org.acsconsole.ui.jobs;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import org.acsconsole.identity.Job;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.CellText;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.control.PagedRows;
import org.acsconsole.ui.text.JobText;
import org.acsconsole.ui.text.Shortcut;
import org.jspecify.annotations.Nullable;

/** All jobs of the profile in use, newest first, above the items of the one that is chosen. */
final class JobsView {

    private static final double USUAL_DIVIDER = 0.42;

    private final ScreenContext context;
    private final JobsModel model;
    private final JobActions actions;
    private final Dividers dividers;
    private final JobText jobText;

    @FXML
    private SplitPane sides;

    @FXML
    private Label count;

    @FXML
    private Button pause;

    @FXML
    private Button goOn;

    @FXML
    private Button cancel;

    @FXML
    private Button retry;

    @FXML
    private Button save;

    @FXML
    private Node empty;

    @FXML
    private TableView<JobLine> table;

    JobsView(ScreenContext context, JobsModel model, JobActions actions, Dividers dividers) {
        this.context = context;
        this.model = model;
        this.actions = actions;
        this.dividers = dividers;
        this.jobText = new JobText(context.formats());
    }

    @FXML
    private void initialize() {
        dividers.place(sides, "jobs", USUAL_DIVIDER);
        columns().fill(table, "jobs", JobLine::seen, context.views(), count.fontProperty());
        PagedRows.in(table, model::more);
        table.setItems(model.lines());
        model.chosen().bind(table.getSelectionModel().selectedItemProperty());
        model.found().subscribe(line -> {
            if (line != null) {
                table.getSelectionModel().select(line);
                table.scrollTo(line);
            }
        });
        empty.visibleProperty().bind(model.known());
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> context.texts().get("jobs.count", model.lines().size()), model.lines()));
        ActionTarget<@Nullable Job> selected = new ActionTarget<>(context.texts(), model.selected());
        List<Action<@Nullable Job>> all = List.of(
                actions.pause(),
                actions.goOn(this::window),
                actions.cancel(),
                actions.retry(this::window),
                actions.saveResult(this::window));
        List<Button> buttons = List.of(pause, goOn, cancel, retry, save);
        ContextMenu menu = new ContextMenu();
        for (int i = 0; i < all.size(); i++) {
            selected.offer(all.get(i), buttons.get(i));
            menu.getItems().add(selected.item(all.get(i)));
        }
        menu.getItems().add(selected.item(Action.always("activity.refresh", Shortcut.REFRESH, model::refresh)));
        table.setContextMenu(menu);
    }

    private Window window() {
        return sides.getScene().getWindow();
    }

    private Columns<JobLine.Seen> columns() {
        return Columns.of(
                Column.<JobLine.Seen>showing(
                                "jobs.column.begun",
                                seen -> CellText.of(jobText.begun(seen.job()))
                                        .withHelp(jobText.begunInFull(seen.job())))
                        .wide(8.2, 8.2),
                Column.<JobLine.Seen>of("jobs.column.what", seen -> jobText.what(seen.job()))
                        .wide(9, 22),
                Column.<JobLine.Seen>showing(
                                "jobs.column.state",
                                seen -> CellText.pill(jobText.state(seen.job()), jobText.tone(seen.job()))
                                        .withHelp(jobText.why(seen.job())))
                        .wide(8.6, 9.4),
                Column.<JobLine.Seen>of("jobs.column.progress", seen -> jobText.progress(seen.job()))
                        .wide(7.5, 11)
                        .styled("amount"),
                Column.<JobLine.Seen>of("jobs.column.open", seen -> jobText.notDone(seen.job()))
                        .wide(7.5, 16)
                        .leftOutBelow(44),
                Column.<JobLine.Seen>of(
                                "jobs.column.rate", seen -> jobText.rate(seen.job(), seen.perSecond(), seen.left()))
                        .wide(9.5, 14)
                        .leftOutBelow(66),
                Column.<JobLine.Seen>of(
                                "jobs.column.operator",
                                seen -> seen.job().begun().operator())
                        .wide(6, 8)
                        .leftOutBelow(50),
                Column.<JobLine.Seen>of("jobs.column.reason", seen -> seen.job().reason())
                        .wide(6, 10)
                        .leftOutBelow(72));
    }
}
