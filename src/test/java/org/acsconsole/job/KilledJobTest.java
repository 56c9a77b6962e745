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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A console that is killed again and again in the middle of one job, which the next one takes over. */
@Timeout(300)
final class KilledJobTest {

    private static final int KILLS = 20;
    private static final int ITEMS = 1_100;
    private static final int KILLS_IN_TROUBLE = 3;
    private static final int ITEMS_IN_TROUBLE = 300;
    private static final int MOST_BEFORE_A_KILL = 50;
    private static final long SEED = 20_261_129;

    @TempDir
    Path folder;

    /** What the service does beside answering. */
    enum Trouble {
        NONE,
        INTERNAL,
        LOST_ANSWER,
        TOO_MANY_REQUESTS;

        private void make(WorkshopControl control) {
            switch (this) {
                case NONE -> {}
                case INTERNAL -> control.change(FaultsChange.failShare(20, FaultKind.INTERNAL));
                case LOST_ANSWER -> control.change(FaultsChange.failShare(20, FaultKind.LOST_ANSWER));
                case TOO_MANY_REQUESTS -> control.change(FaultsChange.failNext(1, FaultKind.TOO_MANY_REQUESTS));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noItemIsDoneTwiceAndEachIdentityIsInTheLedgerOrMayExistUnseen(Trouble trouble)
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        try (WorkshopForTests workshop = WorkshopForTests.start();
                WorkshopControl control = WorkshopControl.of(workshop.address())) {
            trouble.make(control);
            JobConsoleMain.Target target = new JobConsoleMain.Target(
                    workshop.connectionString(), workshop.caCertificate(), workshop.resourceId());
            int kills = trouble == Trouble.NONE ? KILLS : KILLS_IN_TROUBLE;
            int items = trouble == Trouble.NONE ? ITEMS : ITEMS_IN_TROUBLE;
            for (int kill = 0; kill < kills; kill++) {
                killed(target, items, 1 + random.nextInt(MOST_BEFORE_A_KILL));
            }
            assertThat(JobConsoleMain.start(ledgerFile(), target, items).waitFor())
                    .isZero();
            try (LedgerStore store = LedgerStores.open(ledgerFile())) {
                SettledJob.assertNothingLost(store.of(target.profile()), control);
            }
        }
    }

    private void killed(JobConsoleMain.Target target, int items, int atLeast) throws IOException, InterruptedException {
        Process console = JobConsoleMain.start(ledgerFile(), target, items);
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
