package org.acsconsole.ui.workshop;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.acsconsole.tour.Scenario;
import org.acsconsole.tour.StepResult;
import org.acsconsole.tour.Tour;
import org.acsconsole.ui.control.TrialVerdict;
import org.acsconsole.ui.control.Visibility;

/** The step that is shown: what will happen, what it came to, and the button that does it. */
final class StepCard extends HBox {

    private final TourText tourText;
    private final Tour tour;
    private final Button doIt;
    private final Button next;
    private final FlowPane buttons = new FlowPane();
    private final VBox exchanges = new VBox();

    /** @param code the step as code, which is shown in the card from now on */
    StepCard(TourText tourText, Tour tour, Node code) {
        this.tourText = tourText;
        this.tour = tour;
        Scenario.Step step = tour.step();
        boolean done = tour.result(tour.shown()).isPresent();
        doIt = new Button(tourText.texts().get(done ? "workshop.tour.again" : "workshop.tour.do"));
        doIt.getStyleClass().add(done ? "flat" : "success");
        doIt.setAccessibleHelp(tour.lost() ? tourText.texts().get("workshop.tour.lost") : tourText.of(step.says()));
        doIt.setAccessibleText(doIt.getText() + ", " + tourText.spoken(tour, tour.shown()));
        doIt.setDisable(tour.lost());
        next = new Button(tourText.texts().get("workshop.tour.next"));
        next.getStyleClass().add("accent");
        next.setVisible(done && tour.next().shown() > tour.shown());
        Visibility.roomWhileVisible(next);
        getStyleClass().addAll("step", "shown");
        setAccessibleText(tourText.spoken(tour, tour.shown()));
        getChildren().addAll(number(tour, tour.shown()), body(step, code));
    }

    /** The number in its circle; a tick stands for nothing else than that the step was done. */
    static Label number(Tour tour, int step) {
        Label number = new Label(Integer.toString(step + 1));
        number.getStyleClass().addAll("step-number", tour.result(step).isPresent() ? "done" : "open");
        number.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return number;
    }

    /** What the step made go over the wire, a line each. */
    ObservableList<Node> exchanges() {
        return exchanges.getChildren();
    }

    Button doIt() {
        return doIt;
    }

    Button next() {
        return next;
    }

    /** What the user presses next: on with a step that was done, else the step itself. */
    Button primary() {
        return next.isVisible() ? next : doIt;
    }

    /** Where what always is in view ends: the buttons, with the result over them. */
    Node foot() {
        return buttons;
    }

    /** What it came to goes before what was said of it, so that it is in view beside the title. */
    private VBox body(Scenario.Step step, Node code) {
        VBox body = new VBox(line(tourText.title(step, tour.result(tour.shown())), "strong"));
        body.getStyleClass().add("step-body");
        setHgrow(body, Priority.ALWAYS);
        Label says = line(tourText.of(step.says()), "muted");
        exchanges.getStyleClass().add("step-exchanges");
        Visibility.whenever(Bindings.isNotEmpty(exchanges.getChildren()), exchanges);
        buttons.getChildren().setAll(next, doIt);
        buttons.getStyleClass().add("buttons");
        tour.result(tour.shown())
                .ifPresentOrElse(
                        result -> body.getChildren().addAll(resultOf(tourText, result), buttons, exchanges, says),
                        () -> body.getChildren().addAll(says, exchanges, buttons));
        if (tour.lost()) {
            body.getChildren().add(line(tourText.texts().get("workshop.tour.lost"), "muted"));
        }
        body.getChildren().add(code);
        return body;
    }

    /** What a step came to: what the service said to a token, large, or else a line. */
    static Node resultOf(TourText tourText, StepResult result) {
        return TourText.trial(result)
                .<Node>map(tried -> {
                    TrialVerdict verdict = new TrialVerdict();
                    verdict.show(tourText.texts(), tourText.times(), tried, "");
                    return verdict;
                })
                .orElseGet(() -> line(tourText.result(result), "step-result"));
    }

    private static Label line(String text, String styleClass) {
        Label line = new Label(text);
        line.getStyleClass().add(styleClass);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
