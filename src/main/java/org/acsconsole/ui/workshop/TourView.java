package org.acsconsole.ui.workshop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.acsconsole.tour.Scenario;
import org.acsconsole.tour.Tour;
import org.acsconsole.ui.control.ScrolledPart;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.wire.RecentExchanges;
import org.jspecify.annotations.Nullable;

/** The tour: its steps in order, the shown one open. */
final class TourView {

    private static final int MOST_LINES = 3;
    private static final int NONE = -1;

    private final TourModel model;
    private final TourText tourText;
    private final RecentExchanges exchanges;
    private final StepCode code;
    private final TourEnd ended;
    private final Function<Window, Optional<Path>> askForFile;
    private StepCard card;
    private @Nullable ScrolledPart inView;
    private int goal = NONE;

    @FXML
    private ComboBox<Scenario> scenario;

    @FXML
    private Button reload;

    @FXML
    private Label about;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Pane steps;

    @FXML
    private Pane end;

    @FXML
    private Button back;

    @FXML
    private MenuButton reset;

    @FXML
    private Button restart;

    TourView(
            TourModel model,
            TourText tourText,
            RecentExchanges exchanges,
            StepCode code,
            TourEnd ended,
            Function<Window, Optional<Path>> askForFile) {
        this.model = model;
        this.tourText = tourText;
        this.exchanges = exchanges;
        this.code = code;
        this.ended = ended;
        this.askForFile = askForFile;
        this.card = new StepCard(tourText, model.tour(), code);
    }

    @FXML
    private void initialize() {
        end.getChildren().add(ended);
        inView = new ScrolledPart(scroll, steps);
        scenario.setConverter(new Titles());
        scenario.setItems(model.scenarios());
        scenario.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                goal = NONE;
                model.choose(chosen);
            }
        });
        scenario.disableProperty().bind(model.busy());
        reload.disableProperty().bind(model.busy());
        reset.disableProperty().bind(model.busy());
        restart.disableProperty().bind(model.busy());
        back.disableProperty()
                .bind(model.busy()
                        .flatMap(busy ->
                                model.progress().map(now -> busy || now.tour().shown() == 0)));
    }

    /** Follows the tour and the wire until closed. */
    Subscription live() {
        return Subscription.combine(
                model.progress().subscribe(this::show),
                code.live(),
                ended.live(),
                exchanges.all().subscribe(this::showExchanges));
    }

    /** Says everything again. */
    void refresh() {
        show(model.progress().getValue());
    }

    @FXML
    private void open() {
        askForFile.apply(steps.getScene().getWindow()).ifPresent(model::open);
    }

    @FXML
    private void reload() {
        model.reload();
    }

    @FXML
    private void back() {
        model.goBack();
    }

    @FXML
    private void restart() {
        resetTo(0);
    }

    /** From the menu, which is disabled meanwhile, the focus goes to the step where the user wants to go on. */
    private void resetTo(int step) {
        goal = step;
        model.resetTo(step);
    }

    private void show(Progress progress) {
        Tour tour = progress.tour();
        boolean focused = holdsFocus();
        scenario.setValue(tour.scenario());
        Visibility.set(reload, model.file().isPresent());
        about.setText(tourText.of(tour.scenario().about()));
        code.show(tour);
        card = new StepCard(tourText, tour, code);
        card.doIt().setOnAction(pressed -> model.doIt());
        card.next().setOnAction(pressed -> model.show(tour.next().shown()));
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < tour.scenario().steps().size(); i++) {
            all.add(i == tour.shown() ? card : closed(tour, i));
        }
        steps.getChildren().setAll(all);
        offerResets(tour);
        exchanges.mark(StepExchanges.of(progress));
        showExchanges();
        if (focused || goal != NONE) {
            card.primary().requestFocus();
        }
        if (tour.shown() == goal) {
            goal = NONE;
        }
    }

    /** Whether the user is at the steps, and wants to go on there. */
    private boolean holdsFocus() {
        Node owner = steps.getScene() == null ? null : steps.getScene().getFocusOwner();
        while (owner != null && !owner.equals(steps)) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    private void showExchanges() {
        card.exchanges()
                .setAll(exchanges.all().stream()
                        .filter(StepExchanges.of(model.progress().getValue()))
                        .limit(MOST_LINES)
                        .map(exchanges::lineOf)
                        .toList());
        if (inView != null) {
            inView.keep(card, card.foot());
        }
    }

    private Button closed(Tour tour, int step) {
        Button button = new Button(
                tourText.title(tour.scenario().steps().get(step), tour.result(step)), StepCard.number(tour, step));
        button.getStyleClass().addAll("step", "closed");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(tourText.spoken(tour, step));
        button.setDisable(!tour.reached(step));
        button.setOnAction(pressed -> model.show(step));
        return button;
    }

    private void offerResets(Tour tour) {
        List<MenuItem> items = new ArrayList<>();
        for (Scenario.Step step : tour.scenario().steps()) {
            int index = items.size();
            MenuItem item =
                    new MenuItem(tourText.texts().get("workshop.tour.numbered", index + 1, tourText.of(step.title())));
            item.setOnAction(chosen -> resetTo(index));
            items.add(item);
        }
        reset.getItems().setAll(items);
    }

    /** Scenarios by their titles. */
    private final class Titles extends StringConverter<Scenario> {

        @Override
        public String toString(Scenario chosen) {
            return chosen == null ? "" : tourText.of(chosen.title());
        }

        @Override
        public Scenario fromString(String title) {
            throw new UnsupportedOperationException("a scenario is chosen, not typed");
        }
    }
}
