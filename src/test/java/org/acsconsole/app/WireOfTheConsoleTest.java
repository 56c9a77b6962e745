package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.NewIdentityGrant;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.Workspace;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.SignIn;
import org.acsconsole.wire.Caller;
import org.acsconsole.wire.Curl;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Signing;
import org.acsconsole.workshop.protocol.ClockChange;
import org.acsconsole.workshop.protocol.FailNext;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the wire has of a console, its workshop service and who else uses that. */
final class WireOfTheConsoleTest {

    private static final List<ProfileSetting> WORKSHOP = Settings.DEFAULT.profiles();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theConsolesExchangesWithItsOwnWorkshopAreThereOnce() {
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            Steps.created(open(console).controller(), IdentityDetails.NONE);
            assertThat(console.wire().snapshot()).singleElement().satisfies(create -> {
                assertThat(create.caller().kind()).isEqualTo(Caller.Kind.CONSOLE);
                assertThat(create.status()).contains(201);
                assertThat(create.signing().verdict()).isEqualTo(Signing.Verdict.ACCEPTED);
                assertThat(create.signing().service())
                        .containsExactly(create.signing().client());
            });
        }
    }

    @Test
    void callsWithAnAttendeesTokenNameTheAttendeeWhetherItIsAcceptedOrNot() throws IOException {
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            open(console);
            String connection = console.link()
                    .call(service -> service.change(ResourcesChange.make(List.of("Kim Minseo"))))
                    .value()
                    .getFirst()
                    .primary();
            IdentityService attendee = new AzureIdentityService(AzureConnection.parse(connection)
                    .trustingOnly(Files.readString(console.workshop().address().caCertificate())));
            NewIdentityGrant made = attendee.createWithToken(
                            UUID.randomUUID(), EnumSet.of(TokenScope.CHAT), TokenLifetime.SHORTEST)
                    .value();
            attendee.tryToken(made.token().value());
            attendee.revoke(UUID.randomUUID(), made.id());
            attendee.tryToken(made.token().value());

            assertThat(console.wire().snapshot())
                    .filteredOn(exchange -> exchange.request().path().startsWith("/chat"))
                    .extracting(exchange -> exchange.status().orElseThrow() + " "
                            + exchange.caller().attendee() + " "
                            + exchange.signing().verdict())
                    .containsExactly("200 Kim Minseo NONE", "401 Kim Minseo NONE");
        }
    }

    @Test
    void connectingShowsNothingOnTheWireAndUsesUpNoFault() {
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            FailNext one = new FailNext(1, FaultKind.INTERNAL);
            console.link().call(service -> service.change(FaultsChange.failNext(1, FaultKind.INTERNAL)));
            assertThat(console.profiles().open("Workshop").problem()).isEmpty();
            assertThat(console.wire().snapshot()).isEmpty();
            assertThat(console.link().observe().faults().failNext()).isEqualTo(one);
        }
    }

    @Test
    void whoHasConnectedKnowsTheServicesClock() {
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of());
                DirectoryForTests second = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            open(console);
            console.link().call(service -> service.change(ClockChange.advance(Duration.ofHours(2))));
            assertThat(open(second).serviceClock().instant())
                    .isAfter(Instant.now().plus(Duration.ofMinutes(119)));
        }
    }

    @Test
    void aSecondConsoleSeesItsOwnExchangesThoughTheServiceRunsElsewhere() {
        try (DirectoryForTests first = new DirectoryForTests(folder, WORKSHOP, Map.of());
                DirectoryForTests second = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            Steps.created(open(first).controller(), IdentityDetails.NONE);
            Steps.created(open(second).controller(), IdentityDetails.NONE);
            assertThat(first.wire().snapshot()).hasSize(2);
            assertThat(second.wire().snapshot())
                    .singleElement()
                    .extracting(seen -> seen.signing().verdict())
                    .isEqualTo(Signing.Verdict.UNTOLD);
        }
    }

    @Test
    void aConsoleThatTookOverTheServiceSeesEachExchangeOnce() {
        try (DirectoryForTests second = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            IdentityController controller;
            try (DirectoryForTests first = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
                open(first);
                controller = open(second).controller();
                Steps.created(controller, IdentityDetails.NONE);
            }
            int before = second.wire().snapshot().size();
            second.workshop().address();
            Steps.created(controller, IdentityDetails.NONE);
            assertThat(second.wire().snapshot()).hasSize(before + 1);
        }
    }

    @Test
    void eachProfileHasItsOwnExchanges() {
        SignIn byVariable = new SignIn.ByConnectionString(new SecretReference.Variable("CONTOSO"));
        List<ProfileSetting> both =
                List.of(WORKSHOP.getFirst(), new ProfileSetting("Contoso", Environment.PRODUCTION, byVariable));
        try (DirectoryForTests console = new DirectoryForTests(
                folder, both, Map.of("CONTOSO", "endpoint=https://localhost:1/;accesskey=a2V5"))) {
            Steps.created(open(console).controller(), IdentityDetails.NONE);
            assertThat(console.profiles().open("Contoso").problem()).isPresent();
            assertThat(console.wire().snapshot()).hasSize(1);
            assertThat(console.wires().of("localhost:1").snapshot()).isNotEmpty();
        }
    }

    @Test
    void aWrongKeyIsRefusedOverTheSameString() throws IOException {
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            WorkshopAddress address = console.workshop().address();
            String wrong = address.connectionString().replaceFirst("accesskey=....", "accesskey=AAAA");
            assertThat(catchThrowableOfType(
                            FaultException.class, () -> service(wrong, address).create(UUID.randomUUID())))
                    .isNotNull();
            Exchange refused = console.wire().snapshot().getLast();
            assertThat(refused.signing().verdict()).isEqualTo(Signing.Verdict.WRONG);
            assertThat(refused.signing().service()).hasSizeGreaterThan(1);
            assertThat(refused.signing().client())
                    .isNotNull()
                    .isEqualTo(refused.signing().nearest());
        }
    }

    @Test
    void noTokenAndNoKeyIsOnTheWireAfterAWholeLife() throws IOException {
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            WorkshopAddress address = console.workshop().address();
            IdentityService service = service(address.connectionString(), address);
            NewIdentityGrant grant = service.createWithToken(
                            UUID.randomUUID(), EnumSet.of(TokenScope.CHAT), TokenLifetime.SHORTEST)
                    .value();
            service.tryToken(grant.token().value());
            service.revoke(UUID.randomUUID(), grant.id());
            service.delete(UUID.randomUUID(), grant.id());
            List<Exchange> seen = console.wire().snapshot();
            assertThat(seen).hasSize(4);
            String key = address.connectionString().replaceFirst(".*accesskey=", "");
            String payload = grant.token().value().reveal().split("\\.", 3)[1];
            assertThat(seen.toString()).doesNotContain(key, payload).contains("Bearer •••");
        }
    }

    @Test
    void aCopiedCurlIsAcceptedByTheService() throws IOException, InterruptedException {
        for (String program : List.of("/bin/bash", "/usr/bin/curl", "/usr/bin/openssl")) {
            assumeThat(Path.of(program)).exists();
        }
        try (DirectoryForTests console = new DirectoryForTests(folder, WORKSHOP, Map.of())) {
            WorkshopAddress address = console.workshop().address();
            service(address.connectionString(), address)
                    .createWithToken(UUID.randomUUID(), EnumSet.allOf(TokenScope.class), TokenLifetime.SHORTEST);
            String script = Curl.of(console.wire().snapshot().getLast());
            assertThat(run(script, address)).startsWith("HTTP/1.1 201").contains("\"accessToken\"");
            Exchange repeated = console.wire().snapshot().getLast();
            assertThat(repeated.caller().kind()).isEqualTo(Caller.Kind.CONSOLE);
            assertThat(repeated.signing().verdict()).isEqualTo(Signing.Verdict.ACCEPTED);
        }
    }

    private static Workspace open(DirectoryForTests console) {
        return console.profiles().open("Workshop").workspace();
    }

    private String run(String script, WorkshopAddress address) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("again.sh"), script);
        ProcessBuilder bash = new ProcessBuilder("/bin/bash", file.toString()).redirectErrorStream(true);
        bash.environment().put("ACS_ACCESS_KEY", address.connectionString().replaceFirst(".*accesskey=", ""));
        bash.environment().put("ACS_CA_FILE", address.caCertificate().toString());
        Process process = bash.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    private static IdentityService service(String connectionString, WorkshopAddress address) throws IOException {
        return new AzureIdentityService(
                AzureConnection.parse(connectionString).trustingOnly(Files.readString(address.caCertificate())));
    }
}
