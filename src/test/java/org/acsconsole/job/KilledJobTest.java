package org.acsconsole.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A console that is killed again and again in the middle of one job, which the next one takes over. */
@Timeout(300)
final class KilledJobTest {

    private static final int KILLS = 20;
    private static final int ITEMS = 700;
    private static final int MOST_BEFORE_A_KILL = 25;
    private static final int ITEMS_IN_TROUBLE = 150;
    private static final int MOST_IN_TROUBLE = 10;
    private static final int SHARE_OF_FAULTS = 20;
    private static final int LATENCY_MILLIS = 15;
    private static final long SEED = 20_261_129;

    @TempDir
    private static Path archives;

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    private WorkshopForTests workshop;
    private WorkshopControl control;
    private JobConsoleMain.Target target;

    /** A console that ends by itself leaves an archive of its classes, from which those that are killed start sooner. */
    @BeforeAll
    static void archive() throws IOException, InterruptedException {
        try (WorkshopForTests service = WorkshopForTests.start()) {
            JobConsoleMain.Target target = new JobConsoleMain.Target(
                    service.connectionString(), service.caCertificate(), service.resourceId());
            Process console = ConsoleProcess.archiving(archives).start(archives.resolve("ledger.db"), target, 1);
            assertThat(console.waitFor()).isZero();
        }
    }

    @BeforeEach
    void start() {
        workshop = WorkshopForTests.start();
        control = WorkshopControl.of(workshop.address());
        target =
                new JobConsoleMain.Target(workshop.connectionString(), workshop.caCertificate(), workshop.resourceId());
    }

    @AfterEach
    void end() {
        control.close();
        workshop.close();
    }

    @Test
    void noItemIsDoneTwiceAndEachIdentityIsInTheLedgerOrMayExistUnseen() throws IOException, InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            killed(ITEMS, 1 + random.nextInt(MOST_BEFORE_A_KILL));
        }
        assertSettledAtTheEnd(ITEMS);
    }

    @Test
    void norIsAnyWhileTheServiceIsSlowAndAFifthOfTheRequestsFailsInOneWayAfterTheOther()
            throws IOException, InterruptedException {
        control.change(FaultsChange.latencyMillis(LATENCY_MILLIS));
        for (FaultKind kind : FaultKind.values()) {
            control.change(FaultsChange.failShare(SHARE_OF_FAULTS, kind));
            killed(ITEMS_IN_TROUBLE, 1 + random.nextInt(MOST_IN_TROUBLE));
        }
        assertSettledAtTheEnd(ITEMS_IN_TROUBLE);
    }

    private void assertSettledAtTheEnd(int items) throws IOException, InterruptedException {
        assertThat(ConsoleProcess.archived(archives)
                        .start(ledgerFile(), target, items)
                        .waitFor())
                .isZero();
        try (LedgerStore store = LedgerStores.open(ledgerFile())) {
            SettledJob.assertNothingLost(store.of(target.profile()), control);
        }
    }

    private void killed(int items, int atLeast) throws IOException, InterruptedException {
        Process console = ConsoleProcess.archived(archives).start(ledgerFile(), target, items);
        try (BufferedReader output = console.inputReader(UTF_8)) {
            assertThat(output.lines().limit(atLeast)).hasSize(atLeast);
            console.toHandle().destroyForcibly();
        }
        assertThat(console.waitFor()).isNotZero();
    }

    private Path ledgerFile() {
        return folder.resolve("ledger.db");
    }
}
