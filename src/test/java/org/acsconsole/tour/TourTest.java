package org.acsconsole.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.SampleProfiles;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a tour goes on, back and once more, on the real controller and ledger. */
final class TourTest {

    private final Scenario lifecycle = ScenarioFile.builtIn().getFirst();
    private final SampleProfiles profiles;
    private final Workspace workspace;
    private final MovedClock clock = new MovedClock();
    private final StepRunner runner;

    TourTest(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
        workspace = profiles.workspace("Workshop");
        runner = new StepRunner(workspace.controller(), clock);
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void everyBuiltInScenarioGoesThroughToItsEnd() {
        assertThat(ScenarioFile.builtIn()).allSatisfy(scenario -> {
            Tour tour = done(Tour.of(scenario), scenario.steps().size());
            assertThat(tour.over()).isTrue();
            assertThat(tour.objects().left()).isEmpty();
        });
    }

    @Test
    void theFirstStepIsShownFirstAndNothingElseIsReached() {
        Tour tour = Tour.of(lifecycle);
        assertThat(tour.shown()).isZero();
        assertThat(tour.reached(1)).isFalse();
    }

    @Test
    void aStepThatWasDoneIsStillShownWithItsResult() {
        Tour first = Tour.of(lifecycle);
        Tour tour = first.with(runner.perform(first.step().action(), first.objects()));
        assertThat(tour.shown()).isZero();
        assertThat(tour.result(0)).isPresent();
        assertThat(tour.next().shown()).isEqualTo(1);
    }

    @Test
    void goingBackKeepsTheResults() {
        Tour tour = done(Tour.of(lifecycle), 3).showing(1);
        assertThat(tour.result(2)).isPresent();
        assertThat(tour.reached(3)).isTrue();
    }

    @Test
    void aStepDoneOnceMoreDropsTheResultsAfterIt() {
        Tour tour = done(done(Tour.of(lifecycle), 4).showing(1), 1);
        assertThat(tour.results()).hasSize(2);
        assertThat(tour.shown()).isEqualTo(2);
    }

    @Test
    void aCleanUpPassesOverWhatSomebodyElseDeleted() {
        Tour tour = done(Tour.of(lifecycle), 9);
        profiles.service.faults.add(new Fault.IdentityNotFound(null));
        assertThat(done(tour, 1).results().getLast()).isEqualTo(new StepResult.Cleaned(0));
    }

    @Test
    void aStepThatFailsChangesNothing() {
        Tour tour = done(Tour.of(lifecycle), 2);
        profiles.service.faults.add(new Fault.Throttled(null, null));
        Assertions.assertThatExceptionOfType(FaultException.class).isThrownBy(() -> done(tour, 1));
        assertThat(done(tour, 1).results()).hasSize(3);
    }

    @Test
    void lettingATokenExpireMovesTheClockJustBehindItsEnd() {
        Tour tour = done(Tour.of(lifecycle), 7);
        Instant end = ((CompletedStep.Issued)
                        ((StepResult.Pressed) tour.results().get(1)).step())
                .token()
                .times()
                .expiresAt();
        assertThat(Duration.between(end, clock.now)).isPositive().isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aTokenThatIsOverAlreadyMovesNoClockBack() {
        Tour tour = done(Tour.of(lifecycle), 6);
        clock.now = clock.now.plus(Duration.ofDays(2));
        assertThat(done(tour, 1).results().getLast()).isEqualTo(new StepResult.Moved(clock.now));
        assertThat(clock.advances).isEmpty();
    }

    private Tour done(Tour from, int steps) {
        return IntStream.range(0, steps)
                .boxed()
                .reduce(
                        from,
                        (tour, step) -> tour.with(runner.perform(tour.step().action(), tour.objects()))
                                .next(),
                        (first, second) -> second);
    }

    /** A service's clock that stands until it is moved. */
    private static final class MovedClock implements TourClock {

        private final List<Duration> advances = new java.util.ArrayList<>();
        private Instant now = Instant.now();

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public Instant advance(Duration by) {
            advances.add(by);
            now = now.plus(by);
            return now;
        }
    }
}
