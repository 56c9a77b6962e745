package org.acsconsole.ui.workshop;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.acsconsole.tour.Scenario;
import org.acsconsole.tour.ScenarioFile;

/**
 * The tour that goes on, and the scenarios to choose from; it outlives a change of language. The built-in scenarios are read when
 * somebody first asks for them.
 */
public final class OngoingTour {

    private final ObservableList<Scenario> scenarios = FXCollections.observableArrayList();
    private final ObjectProperty<Progress> progress = new SimpleObjectProperty<>();
    private final Instant begun = InstantSource.system().instant();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Map<Scenario, Path> files = new HashMap<>();
    private boolean reopened;
    private int starts;

    ObservableList<Scenario> scenarios() {
        read();
        return scenarios;
    }

    ObjectProperty<Progress> progress() {
        read();
        return progress;
    }

    /** When this console was opened. */
    public Instant begun() {
        return begun;
    }

    /** Whether a step is being done. */
    ReadOnlyBooleanWrapper busy() {
        return busy;
    }

    /** Where the scenarios come from that the user opened. */
    Map<Scenario, Path> files() {
        return files;
    }

    /** Whether this is the first time that it is asked, and the files of an earlier run are to be opened again. */
    boolean firstTime() {
        boolean first = !reopened;
        reopened = true;
        return first;
    }

    /** Begins at the first step with nothing made; a step that is being done is not part of it any more. */
    void startOver() {
        starts++;
        progress().set(Progress.of(progress().get().tour().scenario()));
    }

    /** How often it was started over. */
    int starts() {
        return starts;
    }

    private void read() {
        if (scenarios.isEmpty()) {
            scenarios.setAll(ScenarioFile.builtIn());
            progress.set(Progress.of(scenarios.getFirst()));
        }
    }
}
