package org.acsconsole.ui.dialog;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Profile;
import org.acsconsole.job.JobResult;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.JobReport;
import org.acsconsole.ui.text.ProfileTitle;

/** The sheet at the end of a job: how many are done, and what became of each of the others. */
public final class JobResultView {

    private final ScreenContext context;
    private final ObservableValue<String> title;
    private final JobReport report;
    private final Consumer<List<Command>> again;
    private final Dialog<ButtonType> dialog = new Dialog<>();

    @FXML
    private DialogPane pane;

    @FXML
    private Label summary;

    @FXML
    private Label stopped;

    @FXML
    private TableView<JobResult.Item> items;

    @FXML
    private Button tryAgain;

    private JobResultView(
            ScreenContext context, ObservableValue<String> title, JobReport report, Consumer<List<Command>> again) {
        this.context = context;
        this.title = title;
        this.report = report;
        this.again = again;
    }

    /**
     * Shows the sheet without keeping the user from going on; returns at once.
     *
     * @param profile whose identities the job was about
     * @param again performs those once more that are not done
     */
    public static void open(
            ScreenContext context,
            Window owner,
            Profile profile,
            String title,
            JobReport report,
            Consumer<List<Command>> again) {
        ObservableValue<String> inUse =
                context.workspace().map(now -> now.profile().name()).orElse(profile.name());
        ObservableValue<String> named = ProfileTitle.title(title, profile.name(), inUse, context.texts());
        new JobResultView(context, named, report, again).show(owner, profile);
    }

    private void show(Window owner, Profile profile) {
        context.views().load(this);
        dialog.setDialogPane(pane);
        DialogProfile.name(dialog, profile, context.texts());
        dialog.setResizable(true);
        dialog.initModality(Modality.NONE);
        dialog.initOwner(owner);
        Subscription masks = context.presenting().subscribe(items::refresh);
        dialog.setOnHidden(hidden -> masks.unsubscribe());
        dialog.show();
    }

    @FXML
    void initialize() {
        pane.headerTextProperty().bind(title);
        summary.setText(report.summary());
        stopped.setText(report.stopped());
        Visibility.whileSaying(stopped);
        Columns.of(
                        Column.of("job.result.identity", report::name)
                                .wide(4, 17)
                                .styled("named-cell"),
                        Column.of("job.result.outcome", report::outcome).wide(4, 23))
                .fill(items, "job-result", context.views(), summary.fontProperty());
        items.setItems(FXCollections.observableList(report.open()));
        Visibility.set(items, !report.open().isEmpty());
        tryAgain.setText(context.texts().get("job.result.again", report.undone().size()));
        Visibility.set(tryAgain, !report.undone().isEmpty());
    }

    @FXML
    private void tryAgain() {
        dialog.close();
        again.accept(report.undone());
    }

    @FXML
    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report.asText()));
    }
}
