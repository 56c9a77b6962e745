package org.acsconsole.ui.workshop;

import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
import org.jspecify.annotations.Nullable;

/** The parts of the screen side by side, as many as there is room for; or, on a real resource, why there is nothing. */
final class WorkshopView {

    private static final double EMS_A_PART = 25;

    private final ScreenContext context;
    private final Runnable toTheWorkshop;

    /** Whether the tour was chosen, where it now has room of its own. */
    private boolean tourAside;

    @FXML
    private Region workshop;

    @FXML
    private Node bar;

    @FXML
    private Label measure;

    @FXML
    private ToggleGroup parts;

    @FXML
    private ToggleButton showTour;

    @FXML
    private ToggleButton showCommands;

    @FXML
    private ToggleButton showConnect;

    @FXML
    private Region tour;

    @FXML
    private Region commands;

    @FXML
    private Region connect;

    @FXML
    private Pane exchanges;

    @FXML
    private Node clock;

    @FXML
    private Node faults;

    @FXML
    private Node reset;

    @FXML
    private Label whyOff;

    @FXML
    private Node elsewhere;

    @FXML
    private Label elsewhereText;

    /** @param toTheWorkshop opens the profile of the workshop service */
    WorkshopView(ScreenContext context, Runnable toTheWorkshop) {
        this.context = context;
        this.toTheWorkshop = toTheWorkshop;
    }

    @FXML
    private void initialize() {
        Visibility.roomWhileVisible(bar, tour, commands, connect, showTour);
        showTour.setUserData(tour);
        showCommands.setUserData(commands);
        showConnect.setUserData(connect);
        parts.selectedToggleProperty().subscribe((old, now) -> {
            if (now == null) {
                parts.selectToggle(old);
            }
            arrange();
        });
        showConnect.setOnAction(pressed -> tourAside = false);
        showCommands.setOnAction(pressed -> tourAside = false);
        workshop.widthProperty().subscribe(this::arrange);
        measure.fontProperty().subscribe(this::arrange);
    }

    /** Follows the profile until closed. */
    Subscription live() {
        return context.workspace().subscribe(this::follow);
    }

    /** Shows the last exchanges where they are in sight during a tour: under the clock and the faults. */
    void show(Node lastExchanges) {
        exchanges.getChildren().setAll(lastExchanges);
    }

    @FXML
    private void enter() {
        toTheWorkshop.run();
    }

    private void follow(@Nullable Workspace workspace) {
        boolean here = workspace != null && workspace.capabilities().adjustable();
        workshop.setVisible(here);
        elsewhere.setVisible(workspace != null && !here);
        boolean readOnly = workspace != null && workspace.profile().readOnly();
        Stream.of(tour, clock, faults, reset).forEach(part -> part.setDisable(readOnly));
        Visibility.set(whyOff, readOnly);
        if (workspace != null) {
            elsewhereText.setText(context.texts()
                    .get("workshop.elsewhere.text", workspace.profile().name()));
        }
    }

    /** Shows as many parts as fit: all of them, the tour with another one, or only the chosen one. */
    private void arrange() {
        long fit = (long) (workshop.getWidth() / (EMS_A_PART * measure.getFont().getSize()));
        bar.setVisible(fit < 3);
        showTour.setVisible(fit < 2);
        if (fit == 2 && showTour.isSelected()) {
            parts.selectToggle(showCommands);
            tourAside = true;
        } else if (fit < 2 && tourAside) {
            tourAside = false;
            parts.selectToggle(showTour);
        }
        Object chosen = parts.getSelectedToggle().getUserData();
        tour.setVisible(fit > 1 || tour.equals(chosen));
        commands.setVisible(fit > 2 || commands.equals(chosen));
        connect.setVisible(fit > 2 || connect.equals(chosen));
    }
}
