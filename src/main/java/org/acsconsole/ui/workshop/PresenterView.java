package org.acsconsole.ui.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.acsconsole.tour.LocalizedText;
import org.acsconsole.tour.Tour;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;

/** What only the presenter sees: notes, the next step, the clock and the faults, and for how long it has been going on. */
final class PresenterView {

    private static final double EMS_OF_BOTH = 52;

    private final ScreenContext context;
    private final TourModel model;
    private final TourText tourText;
    private final InstantSource wallClock = InstantSource.system();
    private Instant begun = wallClock.instant();

    @FXML
    private Region root;

    @FXML
    private Pane parts;

    @FXML
    private Pane text;

    @FXML
    private ScrollPane beside;

    @FXML
    private Label elapsed;

    @FXML
    private Label current;

    @FXML
    private Label outcome;

    @FXML
    private Label notes;

    @FXML
    private Label next;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @FXML
    private Pane controls;

    PresenterView(ScreenContext context, TourModel model, TourText tourText) {
        this.context = context;
        this.model = model;
        this.tourText = tourText;
    }

    @FXML
    private void initialize() {
        Visibility.whileSaying(outcome, notes);
        root.widthProperty().subscribe(this::arrange);
        elapsed.fontProperty().subscribe(this::arrange);
    }

    /** Clock and faults stand beside the notes, or below them where both are not wide enough for what they say. */
    private void arrange() {
        boolean wide = root.getWidth() >= EMS_OF_BOTH * elapsed.getFont().getSize();
        if (wide && beside.getContent() == null) {
            parts.getChildren().setAll(text);
            beside.setContent(controls);
        } else if (!wide && beside.getContent() != null) {
            beside.setContent(null);
            parts.getChildren().setAll(text, controls);
        }
        Visibility.set(beside, wide);
    }

    /** Follows the tour until closed. */
    Subscription live() {
        return Subscription.combine(
                model.progress().subscribe(this::show),
                model.busy().subscribe(busy -> showButtons()),
                context.readOnly().subscribe(why -> {
                    controls.setDisable(why.isPresent());
                    showButtons();
                }),
                context.presenting().subscribe(() -> show(model.progress().getValue())),
                context.ticker().ticks().subscribe(tick -> showElapsed()));
    }

    @FXML
    private void forward() {
        model.goOn();
    }

    @FXML
    private void back() {
        model.goBack();
    }

    @FXML
    private void startAnew() {
        begun = wallClock.instant();
        showElapsed();
    }

    private void showElapsed() {
        long seconds = Duration.between(begun, wallClock.instant()).toSeconds();
        elapsed.setText(String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60));
    }

    private void show(Progress progress) {
        Tour tour = progress.tour();
        current.setText(numbered(tour, tour.shown()));
        outcome.setText(tour.result(tour.shown()).map(tourText::inShort).orElse(""));
        LocalizedText written = tour.step().notes();
        notes.setText(written == null ? "" : tourText.of(written));
        int following = tour.shown() + 1;
        next.setText(
                following < tour.scenario().steps().size()
                        ? tourText.texts().get("workshop.presenter.next", numbered(tour, following))
                        : tourText.texts().get("workshop.presenter.last"));
        showButtons();
        showElapsed();
    }

    private String numbered(Tour tour, int step) {
        return tourText.texts()
                .get(
                        "workshop.tour.numbered",
                        step + 1,
                        tourText.of(tour.scenario().steps().get(step).title()));
    }

    private void showButtons() {
        forward.setText(tourText.forward(model.tour()));
        forward.setDisable(!model.canGoOn());
        back.setDisable(model.busy().get() || model.tour().shown() == 0);
    }
}
