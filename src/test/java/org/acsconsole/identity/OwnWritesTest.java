package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a console writes itself makes nothing be read twice; what another writes is noticed. */
final class OwnWritesTest {

    private static final String OTHERS =
            "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_0000000b-0000-0000-0000-000000000001";

    @TempDir
    Path folder;

    private ControllerForTests console;

    @BeforeEach
    void open() {
        console = new ControllerForTests(folder);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void anOwnWriteIsReportedOnce() {
        CompletedStep.Created created = Steps.created(console.controller, ControllerForTests.KIM);
        console.controller.pollLedger();
        console.controller.pollLedger();
        assertThat(console.reported).containsExactly(created);
    }

    @Test
    void whatAnotherConsoleWroteIsReportedOnce() {
        Steps.created(console.controller, ControllerForTests.KIM);
        console.reported.clear();
        try (ControllerForTests other = new ControllerForTests(folder)) {
            Steps.added(other.controller, OTHERS, ControllerForTests.KIM);
        }
        console.controller.pollLedger();
        console.controller.pollLedger();
        assertThat(console.reported).containsExactly(new CompletedStep.LedgerChanged());
    }

    @Test
    void whatAnotherConsoleWroteBeforeTheProfileWasOpenedIsNotReported() {
        try (ControllerForTests other = new ControllerForTests(folder)) {
            Steps.added(other.controller, OTHERS, ControllerForTests.KIM);
        }
        console.reopened().pollLedger();
        assertThat(console.reported).isEmpty();
    }

    @Test
    void anOwnWriteDoesNotHideThatOfAnother() {
        try (ControllerForTests other = new ControllerForTests(folder)) {
            console.controller.pollLedger();
            console.reported.clear();
            Steps.added(other.controller, OTHERS, ControllerForTests.KIM);
            CompletedStep.Created created = Steps.created(console.controller, ControllerForTests.KIM);
            console.controller.pollLedger();
            assertThat(console.reported).containsExactly(created, new CompletedStep.LedgerChanged());
        }
    }
}
