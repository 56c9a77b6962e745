package org.acsconsole.ui.workshop;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.tour.StepResult;
import org.acsconsole.tour.Tour;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ScrolledPart;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.tokens.CastTimeline;
import org.acsconsole.ui.wire.RecentExchanges;

/** One thing of the tour, large: the current step with what it came to, the tokens' lives, or the code. */
final class PresentView {

    private static final int MOST_LINES = 3;

    private final ScreenContext context;
    private final TourModel model;
    private final TourText tourText;
    private final RecentExchanges exchanges;
    private final StepCode stepCode;
    private final CastTimeline timeline;

    @FXML
    private Label number;

    @FXML
    private Label title;

    @FXML
    private Label outcome;

    @FXML
    private ScrollPane step;

    @FXML
    private Label says;

    @FXML
    private Pane result;

    @FXML
    private Pane lines;

    @FXML
    private ScrollPane life;

    @FXML
    private Pane code;

    @FXML
    private Label noCode;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    PresentView(
            ScreenContext context, TourModel model, TourText tourText, RecentExchanges exchanges, StepCode stepCode) {
        this.context = context;
        this.model = model;
        this.tourText = tourText;
        this.exchanges = exchanges;
        this.stepCode = stepCode;
        this.timeline = new CastTimeline(context, this::nameOf);
    }

    @FXML
    private void initialize() {
        stepCode.alone();
        code.getChildren().addFirst(stepCode);
        life.setContent(timeline);
        Visibility.whenever(stepCode.visibleProperty().not(), noCode);
        Visibility.whenever(Bindings.isNotEmpty(lines.getChildren()), lines);
        Visibility.whileSaying(outcome);
        back.disableProperty()
                .bind(model.busy()
                        .flatMap(busy ->
                                model.progress().map(now -> busy || now.tour().shown() == 0)));
        new ScrolledPart(step, lines); // keeps the result in view at every size
    }

    /** Follows the tour, the wire and the clock until closed. */
    Subscription live() {
        return Subscription.combine(
                model.progress().subscribe(this::show),
                stepCode.live(),
                timeline.live(),
                exchanges.all().subscribe(this::showExchanges),
                model.busy().subscribe(busy -> showForward()),
                context.readOnly().subscribe(why -> showForward()),
                context.presenting().subscribe(() -> show(model.progress().getValue())));
    }

    void show(PresentPart part) {
        step.setVisible(part == PresentPart.STEP);
        life.setVisible(part == PresentPart.LIFE);
        code.setVisible(part == PresentPart.CODE);
        showOutcome(model.tour());
    }

    @FXML
    private void forward() {
        model.goOn();
    }

    @FXML
    private void back() {
        model.goBack();
    }

    private void show(Progress progress) {
        Tour tour = progress.tour();
        number.setText(tourText.texts()
                .get(
                        "workshop.present.number",
                        tour.shown() + 1,
                        tour.scenario().steps().size()));
        title.setText(tourText.of(tour.step().title()));
        title.setAccessibleText(tourText.spoken(tour, tour.shown()));
        says.setText(tourText.of(tour.step().says()));
        result.getChildren()
                .setAll(tour.result(tour.shown()).map(this::shown).stream().toList());
        showOutcome(tour);
        stepCode.show(tour);
        timeline.show(List.copyOf(tour.objects().identities().values()));
        showExchanges();
        showForward();
    }

    private Node shown(StepResult came) {
        return StepCard.resultOf(tourText, came);
    }

    /** Beside what has no room for it. */
    private void showOutcome(Tour tour) {
        outcome.setText(
                step.isVisible()
                        ? ""
                        : tour.result(tour.shown()).map(tourText::inShort).orElse(""));
    }

    private void showExchanges() {
        Progress now = model.progress().getValue();
        lines.getChildren()
                .setAll(exchanges.all().stream()
                        .filter(StepExchanges.of(now))
                        .limit(MOST_LINES)
                        .map(exchanges::lineOf)
                        .toList());
    }

    private void showForward() {
        forward.setText(tourText.forward(model.tour()));
        forward.setDisable(!model.canGoOn());
    }

    private String nameOf(IdentityId id) {
        return model.tour().objects().identities().entrySet().stream()
                .filter(named -> named.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> context.ids().shortened(id));
    }
}
