package org.acsconsole.ui.tokens;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.SVGPath;

/** A try in the timeline: its shape says what it came to, its tooltip describes it and those that lie under it. */
final class MarkShape extends Group {

    private static final double REACH = 7;

    private final TokenLifeText lifeText;
    private final SVGPath ground = new SVGPath();
    private final SVGPath sign = new SVGPath();
    private final Tooltip tooltip = new Tooltip();

    MarkShape(TokenLifeText lifeText) {
        this.lifeText = lifeText;
        ground.getStyleClass().add("ground");
        sign.getStyleClass().add("sign");
        sign.setMouseTransparent(true);
        getChildren().addAll(ground, sign);
        Tooltip.install(ground, tooltip);
    }

    /** @param beside all marks of the same bar, this one among them */
    void place(TimelineGeometry.Mark mark, List<TimelineGeometry.Mark> beside, double height) {
        TrialOutcome outcome = TrialOutcome.of(mark.trial().answer());
        if (!getStyleClass().contains(outcome.styleClass())) {
            getStyleClass().setAll("try", outcome.styleClass());
            ground.setContent(outcome.ground());
            sign.setContent(outcome.sign());
        }
        double scale = Math.clamp(height / 14, 0.55, 1.3);
        setScaleX(scale);
        setScaleY(scale);
        setLayoutX(mark.x());
        setLayoutY(mark.y());
        tooltip.setText(beside.reversed().stream()
                .filter(other -> Math.abs(other.x() - mark.x()) <= REACH * scale)
                .map(other -> lifeText.trial(other.trial()))
                .collect(Collectors.joining("\n")));
    }
}
