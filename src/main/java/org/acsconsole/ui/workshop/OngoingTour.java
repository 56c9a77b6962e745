package org.acsconsole.ui.workshop;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.acsconsole.tour.Scenario;
import org.acsconsole.tour.ScenarioFile;

/** The tour that goes on, and the scenarios to choose from; it outlives a change of language. */
public final class OngoingTour {

    private final ObservableList<Scenario> scenarios = FXCollections.observableArrayList();
    private final ObjectProperty<Progress> progress;
    private final Instant begun = InstantSource.system().instant();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public OngoingTour() {
        List<Scenario> builtIn = ScenarioFile.builtIn();
        scenarios.setAll(builtIn);
        progress = new SimpleObjectProperty<>(Progress.of(builtIn.getFirst()));
    }

    ObservableList<Scenario> scenarios() {
        return scenarios;
    }

    ObjectProperty<Progress> progress() {
        return progress;
    }

    /** When this console was opened. */
    Instant begun() {
        return begun;
    }

    /** Whether a step is being done. */
    ReadOnlyBooleanWrapper busy() {
        return busy;
    }
}
