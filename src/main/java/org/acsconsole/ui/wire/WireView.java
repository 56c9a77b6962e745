package org.acsconsole.ui.wire;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.stage.Window;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.wire.Dropped;
import org.acsconsole.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** The Wire screen: what is listed, whether it moves, and what becomes of it; the list and the details are parts. */
final class WireView {

    private static final double LISTS_SHARE = 0.56;

    private final ScreenContext context;
    private final Texts texts;
    private final WireModel model;
    private final Dividers dividers;
    private final Function<Window, Optional<Path>> askForFile;

    @FXML
    private SplitPane sides;

    @FXML
    private TextField filter;

    @FXML
    private ToggleGroup parts;

    @FXML
    private ToggleButton ofConsole;

    @FXML
    private ToggleButton ofAttendees;

    @FXML
    private Label summary;

    @FXML
    private Label dropped;

    @FXML
    private Button newest;

    @FXML
    private ToggleButton pause;

    @FXML
    private Button export;

    @FXML
    private Button clear;

    @FXML
    private Node empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyText;

    @FXML
    private Button everything;

    @FXML
    private ExchangeTableView tableController;

    @FXML
    private ExchangeDetailsView detailsController;

    WireView(ScreenContext context, WireModel model, Dividers dividers, Function<Window, Optional<Path>> askForFile) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.dividers = dividers;
        this.askForFile = askForFile;
    }

    @FXML
    private void initialize() {
        dividers.place(sides, "wire", LISTS_SHARE);
        tableController.fitTo(context.views(), summary.fontProperty());
        filter.textProperty()
                .subscribe(text -> model.filter().set(model.filter().get().with(text)));
        parts.selectedToggleProperty().subscribe(this::choosePart);
        Visibility.roomWhileVisible(ofConsole, ofAttendees);
        context.workspace().subscribe(this::offerParts);
        pause.selectedProperty().bindBidirectional(model.paused());
        model.waiting().subscribe(waiting -> offerNewest(waiting.longValue()));
        Visibility.roomWhileVisible(dropped);
        model.dropped().subscribe(this::showDropped);
        model.all().subscribe(this::showCount);
        model.listed().subscribe(this::showCount);
        showCount();
        tableController.chosen().subscribe(detailsController::show);
        context.presenting().subscribe(now -> {
            tableController.refresh();
            detailsController.show(tableController.chosen().get());
        });
    }

    private void choosePart(@Nullable Toggle toggle) {
        if (toggle == null) {
            parts.selectToggle(parts.getToggles().getFirst());
        } else {
            WireFilter.Part part = WireFilter.Part.valueOf((String) toggle.getUserData());
            model.filter().set(model.filter().get().with(part));
        }
    }

    /** At a real resource only the console's own requests are seen: nobody else is seen. */
    private void offerParts(@Nullable Workspace workspace) {
        boolean alone = workspace != null && !workspace.capabilities().followed();
        ofConsole.setVisible(!alone);
        ofAttendees.setVisible(!alone);
        if (alone && (ofConsole.isSelected() || ofAttendees.isSelected())) {
            parts.selectToggle(parts.getToggles().getFirst());
        }
    }

    private void offerNewest(long waiting) {
        newest.setVisible(waiting > 0);
        newest.setText(texts.get("wire.newest", waiting));
    }

    private void showDropped(Dropped gone) {
        dropped.setVisible(gone.count() > 0);
        if (dropped.isVisible()) {
            Instant complete = gone.latest().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
            dropped.setText(
                    texts.get("wire.dropped", gone.count(), context.times().stamp(complete)));
        }
    }

    private void showCount() {
        boolean none = model.all().isEmpty();
        String why = none ? "nothing" : "filtered";
        summary.setText(
                texts.get("wire.summary", model.listed().size(), model.all().size()));
        empty.setVisible(model.listed().isEmpty());
        emptyTitle.setText(texts.get("wire.empty." + why));
        emptyText.setText(texts.get("wire.empty." + why + ".text"));
        everything.setVisible(!none);
        export.setDisable(model.listed().isEmpty());
        clear.setDisable(none);
    }

    @FXML
    private void showNewest() {
        pause.setSelected(false);
        tableController.showNewest();
    }

    @FXML
    private void showEverything() {
        filter.clear();
        parts.selectToggle(parts.getToggles().getFirst());
    }

    @FXML
    private void clear() {
        tableController.showNewest();
        model.clear();
    }

    @FXML
    private void export() {
        List<Exchange> oldestFirst = List.copyOf(model.listed()).reversed();
        Dropped gone = model.dropped().get();
        askForFile.apply(summary.getScene().getWindow()).ifPresent(file -> write(file, oldestFirst, gone));
    }

    private void write(Path file, List<Exchange> exchanges, Dropped gone) {
        context.tasks()
                .run(
                        texts.get("wire.export.task", exchanges.size()),
                        progress -> {
                            HarFile.write(file, exchanges, gone);
                            return exchanges.size();
                        },
                        written -> context.code().announce(texts.get("wire.export.done", written, file.getFileName())),
                        context.faults()::show);
    }
}
