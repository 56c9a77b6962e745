package org.acsconsole.ui.jobs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.OperationUsage;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.CellText;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.PagedRows;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.JobReport;
import org.acsconsole.ui.text.JobText;
import org.acsconsole.ui.text.PaceText;
import org.jspecify.annotations.Nullable;

/** The items of the chosen job, and how it stands. */
final class JobItemsView {

    private final ScreenContext context;
    private final JobsModel jobs;
    private final JobItemsModel items;
    private final JobText jobText;

    @FXML
    private Node details;

    @FXML
    private Node nothingChosen;

    @FXML
    private Label title;

    @FXML
    private Label summary;

    @FXML
    private Label pace;

    @FXML
    private Label stopped;

    @FXML
    private ComboBox<Part> part;

    @FXML
    private TextField search;

    @FXML
    private TableView<JobItemRow> table;

    /** Which of the items are shown. */
    enum Part {
        ALL,
        NOT_DONE,
        FAILED,
        UNKNOWN,
        SKIPPED,
        WAITING,
        DONE;

        /** Empty for all. */
        Set<ItemState> states() {
            return switch (this) {
                case ALL -> Set.of();
                case NOT_DONE -> EnumSet.complementOf(EnumSet.of(ItemState.DONE));
                case FAILED -> Set.of(ItemState.FAILED);
                case UNKNOWN -> Set.of(ItemState.UNKNOWN);
                case SKIPPED -> Set.of(ItemState.SKIPPED);
                case WAITING -> Set.of(ItemState.WAITING, ItemState.SENT);
                case DONE -> Set.of(ItemState.DONE, ItemState.GONE);
            };
        }
    }

    JobItemsView(ScreenContext context, JobsModel jobs, JobItemsModel items) {
        this.context = context;
        this.jobs = jobs;
        this.items = items;
        this.jobText = new JobText(context.formats());
    }

    @FXML
    private void initialize() {
        part.getItems().setAll(Arrays.asList(Part.values()));
        part.setConverter(new ChoiceText<>(each -> context.texts().get("jobs.part." + each)));
        part.setValue(Part.ALL);
        part.valueProperty().subscribe(this::filter);
        search.textProperty().subscribe(this::filter);
        columns().fill(table, "job-items", context.views(), title.fontProperty());
        PagedRows.in(table, items::more);
        table.setItems(items.rows());
        context.presenting().subscribe((old, now) -> table.refresh());
        jobs.selected().subscribe(this::show);
        Visibility.whileSaying(pace);
        Visibility.whileSeen(details, context.ticker().now()).subscribe(now -> showPace());
        jobs.chosen().subscribe(chosen -> showPace());
    }

    /** Says of a job that runs how fast it goes, how long it still takes, and what this console's calls for it wait for. */
    private void showPace() {
        JobLine line = jobs.chosen().get();
        Workspace workspace = context.workspace().getValue();
        if (line == null || workspace == null || line.job().state() != JobState.RUNNING) {
            pace.setText("");
            return;
        }
        JobLine.Seen seen = line.seen().get();
        List<OperationUsage> usages = context.jobs().isRunning(line.key())
                ? workspace.controller().pace().usage(seen.job().kind().operation()).stream()
                        .toList()
                : List.of();
        String rate = jobText.rate(seen.job(), seen.perSecond(), seen.left());
        pace.setText(Stream.of(rate, new PaceText(context.texts()).all(usages))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    private void filter() {
        items.filter(part.getValue().states(), search.getText());
    }

    private void show(@Nullable Job job) {
        Visibility.set(details, job != null);
        Visibility.set(nothingChosen, job == null);
        if (job != null) {
            JobReport report = new JobReport(context.formats(), job);
            title.setText(jobText.what(job));
            summary.setText(report.summary());
            stopped.setText(report.stopped());
            Visibility.set(stopped, !report.stopped().isEmpty());
        }
    }

    private Columns<JobItemRow> columns() {
        return Columns.of(
                Column.<JobItemRow>of(
                                "jobs.item.position",
                                row -> Long.toString(row.item().position() + 1))
                        .fixed(5)
                        .styled("amount"),
                Column.<JobItemRow>showing(
                                "job.result.identity",
                                row -> CellText.of(reported().name(row)).withHelp(wholeId(row)))
                        .wide(8, 20)
                        .styled("named-cell"),
                Column.<JobItemRow>showing(
                                "jobs.item.state",
                                row -> CellText.pill(jobText.state(row.state()), jobText.tone(row.state())))
                        .fixed(9),
                Column.<JobItemRow>showing(
                                "job.result.outcome",
                                row -> CellText.of(jobText.problem(row)).withHelp(jobText.advice(row)))
                        .wide(8, 20),
                Column.<JobItemRow>of("jobs.item.request", jobText::requestId)
                        .wide(8, 16)
                        .styled("mono")
                        .leftOutBelow(56),
                Column.<JobItemRow>of("jobs.item.at", jobText::at).wide(8.2, 9));
    }

    private JobReport reported() {
        return new JobReport(
                context.formats(), Objects.requireNonNull(jobs.selected().getValue()));
    }

    private String wholeId(JobItemRow row) {
        IdentityId id = row.outcome().identity();
        return id == null ? "" : context.ids().full(id);
    }
}
