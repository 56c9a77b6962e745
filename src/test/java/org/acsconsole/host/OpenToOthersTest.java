package org.acsconsole.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.NetworkChange;
import org.acsconsole.workshop.protocol.NetworkState;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a console opens to others is closed with it, though the service goes on. */
final class OpenToOthersTest {

    private static final NetworkChange EVERYWHERE = new NetworkChange("0.0.0.0", Duration.ofHours(12));

    @Test
    void aConsoleThatClosesLetsNobodyInAnyMore() {
        try (WorkshopForTests service = WorkshopForTests.start();
                WorkshopControl control = WorkshopControl.of(service.address())) {
            WorkshopLink console = new WorkshopLink(service::address);
            open(console);
            assertThat(console.observe().network().open()).isNotNull();

            console.close();

            assertThat(control.network()).isEqualTo(NetworkState.CLOSED);
        }
    }

    @Test
    void whatAnotherConsoleOpenedStaysOpen() {
        try (WorkshopForTests service = WorkshopForTests.start();
                WorkshopControl control = WorkshopControl.of(service.address());
                WorkshopLink opener = new WorkshopLink(service::address)) {
            open(opener);
            WorkshopLink other = new WorkshopLink(service::address);
            other.observe();

            other.close();

            assertThat(control.network().open()).isNotNull();
        }
    }

    private static void open(WorkshopLink console) {
        WorkshopOperations operations = new WorkshopOperations(console, () -> "Workshop", () -> {});
        Assumptions.assumeTrue(
                operations.addresses().stream().anyMatch(each -> !each.address().contains(":")),
                "this computer is in no network");
        operations.open(EVERYWHERE);
    }
}
