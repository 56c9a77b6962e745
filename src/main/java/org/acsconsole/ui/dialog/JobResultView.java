package org.acsconsole.ui.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.UndoneItems;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.JobReport;
import org.acsconsole.ui.text.ProfileTitle;
import org.jspecify.annotations.Nullable;

/** The sheet at the end of a job: how many are done, and what became of each of the others. */
public final class JobResultView {

    private final ScreenContext context;
    private final ObservableValue<String> title;
    private final Profile profile;
    private final Result result;
    private final JobTasks tasks;
    private final Dialog<ButtonType> dialog = new Dialog<>();

    @FXML
    private DialogPane pane;

    @FXML
    private Label summary;

    @FXML
    private Label stopped;

    @FXML
    private TableView<JobItemRow> items;

    @FXML
    private Button tryAgain;

    @FXML
    private Button saveTokens;

    /**
     * What the sheet shows.
     *
     * @param report on the job
     * @param open the first of the job's items that are not done
     */
    record Result(String title, Job job, JobReport report, List<JobItemRow> open) {}

    private JobResultView(
            ScreenContext context, ObservableValue<String> title, Profile profile, Result result, JobTasks tasks) {
        this.context = context;
        this.title = title;
        this.profile = profile;
        this.result = result;
        this.tasks = tasks;
    }

    /**
     * Shows the sheet without keeping the user from going on; returns at once.
     *
     * @param profile whose identities the job was about
     * @param tasks goes on with the job, or tries once more what failed
     */
    static void open(ScreenContext context, Window owner, Profile profile, Result result, JobTasks tasks) {
        ObservableValue<String> inUse =
                context.workspace().map(now -> now.profile().name()).orElse(profile.name());
        ObservableValue<String> named = ProfileTitle.title(result.title(), profile.name(), inUse, context.texts());
        new JobResultView(context, named, profile, result, tasks).show(owner);
    }

    private void show(Window owner) {
        context.views().load(this);
        dialog.setDialogPane(pane);
        DialogProfile.name(dialog, profile, context.texts());
        dialog.setResizable(true);
        dialog.initModality(Modality.NONE);
        dialog.initOwner(owner);
        Subscription masks = context.presenting().subscribe(items::refresh);
        dialog.setOnHidden(hidden -> {
            masks.unsubscribe();
            if (result.job().state().isFinal()) {
                context.jobs().forgetIssued(result.job().key());
            }
        });
        dialog.show();
    }

    @FXML
    void initialize() {
        pane.headerTextProperty().bind(title);
        JobReport report = result.report();
        summary.setText(report.summary());
        stopped.setText(report.stopped());
        Visibility.whileSaying(stopped);
        Columns.of(
                        Column.of("job.result.identity", report::name)
                                .wide(4, 17)
                                .styled("named-cell"),
                        Column.of("job.result.outcome", report::outcome).wide(4, 23))
                .fill(items, "job-result", context.views(), summary.fontProperty());
        items.setItems(FXCollections.observableList(result.open()));
        Visibility.set(items, !result.open().isEmpty());
        long undone = UndoneItems.count(result.job());
        tryAgain.setText(context.texts().get(canGoOn() ? "job.result.go-on" : "job.result.again", undone));
        Visibility.set(tryAgain, undone > 0);
        ActionTarget.guard(
                context.texts(), tryAgain, context.workspace().map(this::whyNot).orElse(Optional.empty()));
        int tokens = context.jobs().issued(result.job().key()).size();
        saveTokens.setText(context.texts().get("job.result.save-tokens", tokens));
        Visibility.set(saveTokens, tokens > 0);
    }

    /** The sheet stays open while another profile is in use. */
    private Optional<String> whyNot(@Nullable Workspace open) {
        return open != null
                        && open.profile().readOnly()
                        && open.profile().name().equals(profile.name())
                ? Optional.of("read-only.why")
                : Optional.empty();
    }

    private boolean canGoOn() {
        return result.job().state().canGoOn();
    }

    @FXML
    private void tryAgain() {
        dialog.close();
        if (canGoOn()) {
            tasks.resume(dialog.getOwner(), result.job());
        } else {
            tasks.retry(dialog.getOwner(), result.job());
        }
    }

    @FXML
    private void saveTokens() {
        tasks.files()
                .saveTokens(
                        dialog.getDialogPane().getScene().getWindow(),
                        result.job(),
                        () -> Visibility.set(saveTokens, false));
    }

    @FXML
    private void saveResult() {
        tasks.files().saveResult(dialog.getDialogPane().getScene().getWindow(), result.job());
    }

    @FXML
    private void copy() {
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, result.report().asText(result.open())));
    }
}
