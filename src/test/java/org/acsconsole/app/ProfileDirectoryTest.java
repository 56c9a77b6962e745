package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Pace;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.Workspace;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.settings.NetworkSetting;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.Profiles;
import org.acsconsole.ui.Profiles.Opened;
import org.acsconsole.wire.Observation;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles open with what they have, and say what they lack. */
final class ProfileDirectoryTest {

    private static final List<ProfileSetting> WORKSHOP = Settings.DEFAULT.profiles();
    private static final ProfileSetting BY_STRING = new ProfileSetting(
            "Contoso", Environment.TEST, new SignIn.ByConnectionString(new SecretReference.Variable("ACS")));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theWorkshopOpensOnAnEmptyMachine() {
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            Opened opened = console.profiles().open(console.profiles().first());
            assertThat(opened.problem()).isEmpty();
            Workspace workspace = opened.workspace();
            Identity identity = create(workspace);
            assertThat(workspace.profile().ledgerKey())
                    .isEqualTo("workshop:" + identity.id().resource());
            assertThat(count(workspace)).isEqualTo(1);
        }
    }

    @Test
    void theLimitsOfAWorkshopServiceAreKnownBeforeTheFirstCallAndWhenTheyAreSwitched() {
        try (DirectoryForTests first = new DirectoryForTests(folder, WORKSHOP, Map.of());
                DirectoryForTests second = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            Workspace here = first.profiles().open("Workshop").workspace();
            assertThat(limitAtCreate(here)).isEmpty();
            first.link().call(service -> service.change(FaultsChange.limits(true)));
            assertThat(limitAtCreate(here)).hasValue(1_000);
            Workspace there = second.profiles().open("Workshop").workspace();
            assertThat(limitAtCreate(there)).hasValue(1_000);
            first.link().call(service -> service.change(FaultsChange.limits(false)));
            assertThat(limitAtCreate(here)).isEmpty();
        }
    }

    private static OptionalInt limitAtCreate(Workspace workspace) {
        Pace pace = workspace.controller().pace();
        return pace.during(
                        Operation.CREATE, Pace.INTERACTIVE, () -> pace.usage().getFirst())
                .limit();
    }

    @Test
    void theWorkshopIsTheSameAtTheNextStart() throws IOException {
        Files.createDirectories(folder.resolve("workshop"));
        Files.writeString(folder.resolve("workshop/workshop-port"), Integer.toString(ownPort()));
        Workspace before;
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            before = console.profiles().open("Workshop").workspace();
            create(before);
        }
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            Workspace next = console.profiles().open("Workshop").workspace();
            assertThat(next.profile()).isEqualTo(before.profile());
            assertThat(count(next)).isEqualTo(1);
        }
    }

    /** One that no other test takes meanwhile: outside of those that the system hands out, and not the usual one. */
    private static int ownPort() throws IOException {
        int port = 20_000 + (int) (ProcessHandle.current().pid() % 10_000);
        while (isTaken(port)) {
            port++;
        }
        return port;
    }

    private static boolean isTaken(int port) throws IOException {
        try (ServerSocket free = new ServerSocket(port)) {
            return free.getLocalPort() != port;
        } catch (BindException taken) {
            return true;
        }
    }

    @Test
    void aSecondConsoleJoinsTheRunningWorkshopAndTakesItOverWhenTheFirstIsClosed() {
        DirectoryForTests first = new DirectoryForTests(folder, WORKSHOP, Map.of());
        try (DirectoryForTests second = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            Workspace here = first.profiles().open("Workshop").workspace();
            Opened there = second.profiles().open("Workshop");
            assertThat(there.problem()).isEmpty();
            assertThat(there.workspace().profile()).isEqualTo(here.profile());
            Identity identity = create(here);
            there.workspace().controller().perform(new Command.Revoke(identity.id()));
            first.close();
            there.workspace().controller().perform(new Command.Delete(identity.id()));
            assertThat(second.workshop().address().resourceId())
                    .isEqualTo(identity.id().resource());
        } finally {
            first.close();
        }
    }

    @Test
    void aTakenPortMovesTheWorkshopToAnother() throws IOException {
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            console.profiles().open("Workshop");
        }
        int port = Integer.parseInt(Files.readString(folder.resolve("workshop/workshop-port")));
        try (ServerSocket taken = new ServerSocket(port);
                DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            Opened opened = console.profiles().open("Workshop");
            assertThat(opened.problem()).isEmpty();
            assertThat(opened.workspace().profile().endpoint())
                    .isNotNull()
                    .satisfies(endpoint -> assertThat(endpoint.getPort()).isNotEqualTo(taken.getLocalPort()));
        }
    }

    @Test
    void aWorkshopThatCannotStartSaysWhyAndLeavesItsLedgerReadable() throws IOException {
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            create(console.profiles().open("Workshop").workspace());
        }
        Files.writeString(folder.resolve("workshop/workshop-ca-key.pem"), "damaged");
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            Opened opened = console.profiles().open("Workshop");
            assertThat(opened.problem())
                    .hasValueSatisfying(fault -> assertThat(fault)
                            .isInstanceOfSatisfying(
                                    Fault.NotConnected.class,
                                    why -> assertThat(why.reason())
                                            .isEqualTo(Reason.of(
                                                    ConnectionProblem.FILE_DAMAGED,
                                                    folder.resolve("workshop/workshop-ca-key.pem")
                                                            .toString()))));
            assertThat(count(opened.workspace())).isEqualTo(1);
        }
    }

    @Test
    void aMissingVariableIsNamedAndTheLedgerOfTheLastTimeIsShown() {
        try (DirectoryForTests workshop = new DirectoryForTests(folder.resolve("azure"), WORKSHOP, Map.of())) {
            String string = workshop.workshop().address().connectionString();
            try (DirectoryForTests console = console(workshop, Map.of("ACS", string))) {
                Opened opened = console.profiles().open("Contoso");
                assertThat(opened.problem()).isEmpty();
                assertThat(opened.workspace().profile().ledgerKey())
                        .isEqualTo("localhost:"
                                + workshop.workshop().address().endpoint().getPort());
                create(opened.workspace());
            }
            try (DirectoryForTests console = console(workshop, Map.of())) {
                Opened opened = console.profiles().open("Contoso");
                assertThat(opened.problem())
                        .hasValueSatisfying(fault -> assertThat(fault)
                                .isInstanceOfSatisfying(
                                        Fault.NotConnected.class,
                                        why -> assertThat(why.reason())
                                                .isEqualTo(Reason.of(ConnectionProblem.VARIABLE_NOT_SET, "ACS"))));
                assertThat(count(opened.workspace())).isEqualTo(1);
                assertThatExceptionOfType(FaultException.class)
                        .isThrownBy(() -> create(opened.workspace()))
                        .satisfies(e ->
                                assertThat(e.fault()).isEqualTo(opened.problem().orElseThrow()));
            }
        }
    }

    @Test
    void servicesOnTwoPortsOfAHostHaveTheirOwnBooks() {
        List<ProfileSetting> both = List.of(at("One", 9443), at("Other", 9444));
        try (DirectoryForTests console = new DirectoryForTests(folder, both, Map.of())) {
            Steps.added(
                    console.profiles().open("One").workspace().controller(),
                    "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502",
                    IdentityDetails.NONE);
            assertThat(count(console.profiles().open("One").workspace())).isEqualTo(1);
            assertThat(count(console.profiles().open("Other").workspace())).isZero();
            assertThat(console.profiles().choices())
                    .extracting(Profiles.Choice::place)
                    .containsExactly("localhost:9443", "localhost:9444");
        }
    }

    @Test
    void aProfileIsKeptInTheLedgerThatItNames() {
        String own = folder.resolve("own.db").toString();
        ProfileSetting apart = keptIn("Apart", own);
        try (DirectoryForTests console = new DirectoryForTests(folder, List.of(WORKSHOP.getFirst(), apart), Map.of())) {
            Workspace here = console.profiles().open("Workshop").workspace();
            Workspace there = console.profiles().open("Apart").workspace();
            create(there);
            assertThat(there.ledger().place()).isEqualTo(own);
            assertThat(here.ledger().place()).isNotEqualTo(own);
            assertThat(count(there)).isEqualTo(1);
            assertThat(console.profiles().desk().ledger(apart).orElseThrow().place())
                    .isEqualTo(own);
        }
        try (DirectoryForTests console = new DirectoryForTests(folder, List.of(keptIn("Later", own)), Map.of())) {
            assertThat(count(console.profiles().open("Later").workspace())).isEqualTo(1);
        }
    }

    private static ProfileSetting keptIn(String name, String ledger) {
        return new ProfileSetting(
                name,
                Environment.WORKSHOP,
                new SignIn.OwnWorkshop(),
                NetworkSetting.OF_SYSTEM,
                WORKSHOP.getFirst().safeguards(),
                ledger);
    }

    private static ProfileSetting at(String name, int port) {
        return new ProfileSetting(
                name,
                Environment.TEST,
                new SignIn.ByAccessKey(
                        URI.create("https://localhost:" + port), new SecretReference.Variable("NOT_SET")));
    }

    @Test
    void aWrongKeyIsReportedAndNeverShown() {
        try (DirectoryForTests workshop = new DirectoryForTests(folder.resolve("azure"), WORKSHOP, Map.of())) {
            String string = workshop.workshop().address().connectionString();
            String wrong = string.replaceFirst("accesskey=....", "accesskey=AAAA");
            try (DirectoryForTests console = console(workshop, Map.of("ACS", wrong))) {
                Opened opened = console.profiles().open("Contoso");
                assertThat(opened.problem())
                        .hasValueSatisfying(fault -> assertThat(fault).isInstanceOf(Fault.WrongKey.class));
                assertThat(count(opened.workspace())).isZero();
                assertThat(opened.toString()).doesNotContain(wrong.replaceFirst(".*accesskey=", ""));
            }
        }
    }

    @Test
    void aStringThatIsNotAConnectionStringIsReportedWithoutRepeatingIt() {
        try (DirectoryForTests console = new DirectoryForTests(
                folder, List.of(BY_STRING), Map.of("ACS", "endpoint=https://a/;accesskey=h@sh"))) {
            Opened opened = console.profiles().open("Contoso");
            assertThat(opened.problem())
                    .hasValueSatisfying(fault -> assertThat(fault).isInstanceOf(Fault.NotConnected.class));
            assertThat(opened.toString()).doesNotContain("h@sh");
            assertThat(count(opened.workspace())).isZero();
        }
    }

    @Test
    void whereAResourceIsWhoseStringWasNeverReadIsUnknownAtTheNextStartToo() {
        for (int start = 0; start < 2; start++) {
            try (DirectoryForTests console = new DirectoryForTests(folder, List.of(BY_STRING), Map.of())) {
                assertThat(console.profiles()
                                .open("Contoso")
                                .workspace()
                                .profile()
                                .endpoint())
                        .isNull();
            }
        }
    }

    @Test
    void anUnreachableEndpointIsReportedAndLeavesAReadableLedger() throws IOException {
        URI endpoint;
        try (ServerSocket free = new ServerSocket(0)) {
            endpoint = URI.create("https://localhost:" + free.getLocalPort());
        }
        ProfileSetting setting = new ProfileSetting(
                "Contoso", Environment.PRODUCTION, new SignIn.ByAccessKey(endpoint, new SecretReference.Variable("K")));
        try (DirectoryForTests console = new DirectoryForTests(folder, List.of(setting), Map.of("K", "c2VjcmV0"))) {
            Opened opened = console.profiles().open("Contoso");
            assertThat(opened.problem())
                    .hasValueSatisfying(fault -> assertThat(fault).isInstanceOf(Fault.Unreachable.class));
            assertThat(count(opened.workspace())).isZero();
        }
    }

    @Test
    void aRealProfileDoesNotTrustTheWorkshopsAuthority() {
        try (DirectoryForTests workshop = new DirectoryForTests(folder.resolve("azure"), WORKSHOP, Map.of())) {
            String string = workshop.workshop().address().connectionString();
            try (DirectoryForTests console = new DirectoryForTests(folder, List.of(BY_STRING), Map.of("ACS", string))) {
                assertThat(console.profiles().open("Contoso").problem())
                        .hasValueSatisfying(fault -> assertThat(fault).isInstanceOf(Fault.UntrustedCertificate.class));
            }
        }
    }

    /** A console whose real profile leads to the workshop of another one, as if that were Azure. */
    private DirectoryForTests console(DirectoryForTests azure, Map<String, String> environment) {
        Path pem = azure.workshop().address().caCertificate();
        return new DirectoryForTests(
                folder, List.of(BY_STRING), environment, (connection, wire) -> trusting(connection, wire, pem));
    }

    private static IdentityService trusting(AzureConnection connection, Consumer<Observation> wire, Path pem) {
        try {
            return new AzureIdentityService(connection.trustingOnly(Files.readString(pem)), wire);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Identity create(Workspace workspace) {
        return Steps.created(workspace.controller(), IdentityDetails.NONE).identity();
    }

    private static long count(Workspace workspace) {
        return workspace.ledger().counts("", Instant.now()).of(IdentityFilter.ALL);
    }
}
