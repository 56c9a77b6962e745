package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Operation;
import org.acsconsole.ledger.store.Limits;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger whose lock another program has is opened for reading, and written as soon as the lock is free. */
final class LockedLedgerTest {

    private static final Limits IMPATIENT = Limits.of(Duration.ofMillis(50), 10, 1_000_000);

    @TempDir
    Path folder;

    private String place = "";

    @BeforeEach
    void fill() {
        place = folder.resolve("ledger.db").toString();
        try (LedgerStore store = LedgerStores.open(place)) {
            Samples.record(store.of(Samples.PROFILE), Samples.identity(1, "Kim", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN EXCLUSIVE", "BEGIN IMMEDIATE"})
    void itIsReadWhileItIsLockedAndWrittenAfterwards(String lock) throws SQLException {
        try (Connection program = DriverManager.getConnection("jdbc:sqlite:" + place);
                Statement statement = program.createStatement()) {
            statement.execute(lock);
            try (LedgerStore store = LedgerStores.open(place, IMPATIENT)) {
                Ledger ledger = store.of(Samples.PROFILE);
                assertThat(ledger.identities(
                                new IdentityQuery(IdentityFilter.ALL, "", IdentityOrder.NEWEST_FIRST, null, 10, NOON)))
                        .hasSize(1);
                assertLocked(ledger::checkWritable);
                assertLocked(() -> ledger.record(Samples.activity(Operation.ADD, id(2)), List.of()));
                statement.execute("ROLLBACK");
                ledger.checkWritable();
                ledger.record(Samples.activity(Operation.ADD, id(2)), List.of());
                assertThat(ledger.activities(null, null, 10)).hasSize(2);
            }
        }
    }

    private void assertLocked(ThrowingCallable writing) {
        assertThatThrownBy(writing)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(new Fault.LedgerLocked(place)));
    }
}
