package org.acsconsole.ui.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.acsconsole.app.DirectoryForTests;
import org.acsconsole.host.ServiceTourClock;
import org.acsconsole.host.WorkshopOperations;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.Workspace;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.PreferencesFile;
import org.acsconsole.settings.Settings;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.control.ViewMemory;
import org.acsconsole.ui.task.FxTaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tour made is known to the console that is started after it, on the same data folder. */
final class TourAfterRestartTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aResetAfterARestartLeavesNoSecondAlice() {
        try (StartedConsole first = new StartedConsole(folder, Runnable::run)) {
            first.model.doIt();
            assertThat(first.existing()).isEqualTo(1);
        }
        try (StartedConsole second = new StartedConsole(folder, Runnable::run)) {
            assertThat(second.existing()).isEqualTo(1);
            second.model.resetTo(3);
            assertThat(second.model.tour().shown()).isEqualTo(3);
            assertThat(second.existing()).isEqualTo(2);
        }
    }

    @Test
    void aConsoleThatIsKilledRightAfterAStepForgetsNothing() {
        try (StartedConsole killed = new StartedConsole(folder, saving -> {})) {
            killed.model.doIt();
        }
        try (StartedConsole second = new StartedConsole(folder, Runnable::run)) {
            second.model.resetTo(0);
            assertThat(second.existing()).isZero();
        }
    }

    @Test
    void theScenariosOwnCleanUpFindsWhatAnEarlierRunLeft() {
        try (StartedConsole first = new StartedConsole(folder, Runnable::run)) {
            first.model.doIt();
        }
        try (StartedConsole second = new StartedConsole(folder, Runnable::run)) {
            while (!second.model.tour().over()) {
                second.model.goOn();
            }
            assertThat(second.existing()).isZero();
        }
    }

    @Test
    void anotherScenarioCleansUpAfterTheOneBefore() {
        try (StartedConsole console = new StartedConsole(folder, Runnable::run)) {
            console.model.doIt();
            console.model.choose(console.model.scenarios().get(1));
            console.model.resetTo(0);
            assertThat(console.existing()).isZero();
        }
    }

    @Test
    void whatOthersCreatedStays() {
        try (StartedConsole first = new StartedConsole(folder, Runnable::run)) {
            first.workspace.controller().perform(new Command.Create(new IdentityDetails("Alice", "", "")));
            first.model.doIt();
        }
        try (StartedConsole second = new StartedConsole(folder, Runnable::run)) {
            second.model.resetTo(0);
            assertThat(second.existing()).isEqualTo(1);
        }
    }

    @Test
    void whatWasDeletedByHandMeanwhileIsNotDeletedAgain() {
        try (StartedConsole first = new StartedConsole(folder, Runnable::run)) {
            first.model.doIt();
            first.model
                    .tour()
                    .objects()
                    .left()
                    .forEach(id -> first.workspace.controller().perform(new Command.Delete(id)));
        }
        try (StartedConsole second = new StartedConsole(folder, Runnable::run)) {
            long before = second.activities();
            second.model.resetTo(0);
            assertThat(second.activities()).isEqualTo(before);
        }
    }

    /** A console's tour, whose tasks are done at once. */
    private static final class StartedConsole implements AutoCloseable {

        private final DirectoryForTests directory;
        private final Workspace workspace;
        private final TourModel model;

        /** @param later saves the preferences, if it comes to that */
        StartedConsole(Path folder, Executor later) {
            directory = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of());
            workspace = directory.profiles().open("Workshop").workspace();
            Preferences preferences =
                    new Preferences(new PreferencesFile(folder.resolve("tour-preferences.json"), "test"), later);
            ContextForTests given = new ContextForTests(Locale.ENGLISH, ZoneOffset.UTC, ViewMemory.in(preferences));
            given.workspace.set(workspace);
            WorkshopOperations operations = new WorkshopOperations(directory.link(), () -> "Workshop", () -> {});
            model = new TourModel(
                    given.on(new FxTaskRunner(Runnable::run, Runnable::run), InstantSource.system()),
                    new OngoingTour(),
                    open -> new ServiceTourClock(open.serviceClock(), operations),
                    InstantSource.system());
        }

        long existing() {
            return workspace
                    .ledger()
                    .counts("", workspace.serviceClock().instant())
                    .of(IdentityFilter.EXISTING);
        }

        long activities() {
            return workspace.ledger().activities(null, null, 100).size();
        }

        @Override
        public void close() {
            directory.close();
        }
    }
}
