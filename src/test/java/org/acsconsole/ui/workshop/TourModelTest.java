package org.acsconsole.ui.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acsconsole.identity.Fault;
import org.acsconsole.tour.TourClock;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.task.FxTaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a step that is being done while the service is made empty. */
final class TourModelTest {

    private final List<Runnable> onTheWay = new ArrayList<>();
    private final ContextForTests given = new ContextForTests(Locale.ENGLISH, ZoneOffset.UTC);
    private final SampleProfiles profiles;
    private final TourModel model;

    TourModelTest(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
        given.workspace.set(profiles.workspace("Workshop"));
        model = started();
    }

    /** As a console that was just started has it. */
    private TourModel started() {
        ScreenContext context = given.on(new FxTaskRunner(onTheWay::add, Runnable::run), InstantSource.system());
        return new TourModel(
                context,
                new OngoingTour(),
                open -> new TourClock() {
                    @Override
                    public Instant now() {
                        return open.serviceClock().instant();
                    }

                    @Override
                    public Instant advance(Duration by) {
                        return now().plus(by);
                    }
                },
                InstantSource.system());
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void aStepThatEndsAfterAResetIsNotPartOfTheNewTour() {
        model.doIt();
        model.startOver();
        answer();
        assertThat(model.tour().results()).isEmpty();
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void aResetEndsWhereItWasStartedOver() {
        model.resetTo(3);
        answer();
        model.startOver();
        answer();
        assertThat(model.tour().shown()).isZero();
        assertThat(onTheWay).isEmpty();
    }

    @Test
    void aFailureAfterAResetIsReportedAllTheSame() {
        profiles.service.faults.add(new Fault.ServiceFailed(500, null, null));
        model.doIt();
        model.startOver();
        answer();
        assertThat(given.failures).hasSize(1);
        assertThat(model.progress().getValue().pressed(0)).isEmpty();
    }

    @Test
    void aScenarioThatWasOpenedIsOpenAfterARestart(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.json"), """
                { "title": "Own", "about": "A", "steps": [ { "do": "cleanUp", "title": "T", "says": "S" } ] }""");
        model.open(file);
        answer();
        TourModel again = started();
        answer();
        assertThat(again.tour().scenario().title().english()).isEqualTo("Own");
        assertThat(again.file()).contains(file);
    }

    @Test
    void aScenarioWhoseFileIsGoneIsReportedOnce(@TempDir Path folder) {
        given.remembered.put("tour.files", folder.resolve("gone.json").toString());
        started();
        answer();
        started();
        answer();
        assertThat(given.failures).hasSize(1);
    }

    /** Ends what is being done. */
    private void answer() {
        List<Runnable> now = List.copyOf(onTheWay);
        onTheWay.clear();
        now.forEach(Runnable::run);
    }
}
