package org.acsconsole.ui.common;

import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.job.JobResult;

/** The sheet at the end of a job: how many are done, and what became of each of the others. */
public final class JobResultView {

    private final JobReport report;
    private final String title;

    @FXML
    private DialogPane pane;

    @FXML
    private Label summary;

    @FXML
    private Label stopped;

    @FXML
    private TableView<JobResult.Item> items;

    @FXML
    private TableColumn<JobResult.Item, String> name;

    @FXML
    private TableColumn<JobResult.Item, String> outcome;

    private JobResultView(JobReport report, String title) {
        this.report = report;
        this.title = title;
    }

    /** Shows the sheet without keeping a person from going on; returns at once. */
    public static void open(Console console, Window owner, String title, JobReport report) {
        JobResultView view = new JobResultView(report, title);
        console.views().load(view);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setDialogPane(view.pane);
        dialog.setTitle(title);
        dialog.setResizable(true);
        dialog.initModality(Modality.NONE);
        dialog.initOwner(owner);
        Subscription masks = console.presenting().subscribe(view.items::refresh);
        dialog.setOnHidden(hidden -> masks.unsubscribe());
        dialog.show();
    }

    @FXML
    void initialize() {
        pane.setHeaderText(title);
        summary.setText(report.summary());
        stopped.setText(report.stopped());
        Sight.whileSaying(stopped);
        show(name, report::name);
        show(outcome, report::outcome);
        items.setItems(FXCollections.observableList(report.open()));
        Sight.set(items, !report.open().isEmpty());
    }

    @FXML
    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report.asText()));
    }

    private static void show(TableColumn<JobResult.Item, String> column, Function<JobResult.Item, String> words) {
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(words.apply(features.getValue())));
    }
}
