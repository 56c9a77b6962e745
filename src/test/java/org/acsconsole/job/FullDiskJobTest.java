package org.acsconsole.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ledger.FillableLedger;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.reason.StableName;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.control.WorkshopControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job whose ledger is on a disk that becomes full in the middle. */
final class FullDiskJobTest {

    private static final int ITEMS = 150;
    private static final int AT_A_TIME = 8;

    @TempDir
    Path folder;

    private WorkshopForTests workshop;
    private WorkshopControl service;
    private JobConsoleMain.Target target;

    @BeforeEach
    void start() {
        workshop = WorkshopForTests.start();
        service = WorkshopControl.of(workshop.address());
        target =
                new JobConsoleMain.Target(workshop.connectionString(), workshop.caCertificate(), workshop.resourceId());
    }

    @AfterEach
    void end() {
        service.close();
        workshop.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 20})
    void pausesWithTheReasonAndGoesOnWhenThereIsRoom(int pages) throws IOException {
        UUID key;
        try (FillableLedger ledger = FillableLedger.open(ledgerFile())) {
            Workspace workspace = JobConsoleMain.workspace(ledger.store().of(target.profile()), target);
            key = runner().prepare(workspace, "", JobConsoleMain.creates(ITEMS)).key();
            ledger.leaveRoomFor(pages);
            assertThat(run(workspace, key).progress())
                    .returns(JobState.PAUSED, Job.Progress::state)
                    .returns(StableName.of(Fault.LedgerFull.class), Job.Progress::code);
            ledger.makeRoom();
            Job ended = run(workspace, key);
            assertThat(ended.state()).isEqualTo(JobState.ENDED);
            assertThat(ended.counts().of(ItemState.DONE)).isEqualTo(ITEMS);
        }
        assertNothingLostFor(key);
    }

    private void assertNothingLostFor(UUID key) throws IOException {
        try (LedgerStore store = LedgerStores.open(ledgerFile())) {
            Workspace workspace = JobConsoleMain.workspace(store.of(target.profile()), target);
            run(workspace, key);
            SettledJob.assertNothingLost(workspace.ledger(), service);
        }
    }

    private static Job run(Workspace workspace, UUID key) {
        return runner().run(workspace, key, (settled, total) -> {}).orElseThrow();
    }

    private static JobRunner runner() {
        return JobsForTests.runner(AT_A_TIME);
    }

    private Path ledgerFile() {
        return folder.resolve("ledger.db");
    }
}
