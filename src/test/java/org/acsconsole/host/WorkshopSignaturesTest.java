package org.acsconsole.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.acsconsole.app.DirectoryForTests;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.settings.Settings;
import org.acsconsole.token.Signature;
import org.acsconsole.workshop.WorkshopOptions;
import org.acsconsole.workshop.WorkshopService;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures of real tokens of a real workshop service, checked by the console that runs it and by one that joined it. */
final class WorkshopSignaturesTest {

    @TempDir
    Path folder;

    private DirectoryForTests console;
    private WorkshopSignatures signatures;
    private TokenValue token;

    @BeforeEach
    void open() {
        console = console(folder.resolve("one"));
        signatures = new WorkshopSignatures(console.link());
        token = issued(console);
        console.link().observe();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aTokenOfThisWorkshopIsGenuine() {
        assertThat(signatures.signatureOf(token)).isEqualTo(Signature.GENUINE);
    }

    @Test
    void aSecondConsoleThatJoinedTheServiceChecksToo() {
        try (DirectoryForTests second = console(folder.resolve("one"))) {
            second.link().observe();
            assertThat(second.workshop().runsHere()).isFalse();
            assertThat(new WorkshopSignatures(second.link()).signatureOf(token)).isEqualTo(Signature.GENUINE);
        }
    }

    @Test
    void aChangedTokenIsAlteredWhateverItsHeaderSays() {
        String[] parts = token.reveal().split("\\.", 3);
        String claims = text(parts[1]).replace("\"acsScope\":\"chat\"", "\"acsScope\":\"chat,voip\"");
        assertThat(check(parts[0], part(claims), parts[2])).isEqualTo(Signature.ALTERED);
        String unmarked = text(parts[0]).replaceAll(",\"workshop\":\"\\d+\"", "");
        assertThat(check(part(unmarked), parts[1], parts[2])).isEqualTo(Signature.ALTERED);
        String shared = text(parts[0]).replace("RS256", "HS256");
        assertThat(check(part(shared), parts[1], parts[2])).isEqualTo(Signature.ALTERED);
        assertThat(check(parts[0], parts[1], parts[2].substring(4))).isEqualTo(Signature.ALTERED);
    }

    @Test
    void aTokenOfAnotherWorkshopIsSaidToBeOne() {
        try (DirectoryForTests other = console(folder.resolve("other"))) {
            assertThat(signatures.signatureOf(issued(other))).isEqualTo(Signature.OTHER_WORKSHOP);
        }
    }

    @Test
    void forATokenOfAzureThereIsNoKey() {
        assertThat(check(
                        part("{\"alg\":\"RS256\",\"kid\":\"106\",\"typ\":\"JWT\"}"),
                        part("{\"skypeid\":\"acs:r_u\"}"),
                        "eA"))
                .isEqualTo(Signature.NO_PUBLIC_KEY);
    }

    @Test
    void whatHasNoSignatureCannotBeChecked() {
        assertThat(signatures.signatureOf(new TokenValue("hello"))).isEqualTo(Signature.UNREADABLE);
        assertThat(check(part("{\"alg\":\"none\",\"workshop\":\"1\"}"), part("{}"), ""))
                .isEqualTo(Signature.UNREADABLE);
    }

    @Test
    void nothingButTheKeysIsAskedForACheck() {
        List<String> asked = new CopyOnWriteArrayList<>();
        WorkshopOptions options = WorkshopOptions.in(folder.resolve("heard"))
                .withListener(seen -> asked.add(seen.request().rawTarget()));
        try (WorkshopService service = WorkshopService.start(options);
                WorkshopLink link = new WorkshopLink(service::address)) {
            link.observe();
            assertThat(new WorkshopSignatures(link).signatureOf(token)).isEqualTo(Signature.OTHER_WORKSHOP);
            until(() -> asked.contains("/_workshop/keys"));
            assertThat(asked)
                    .containsExactly("/_workshop/clock", "/_workshop/faults", "/_workshop/network", "/_workshop/keys");
        }
    }

    @Test
    void noServiceIsStartedForACheck() {
        try (DirectoryForTests idle = console(folder.resolve("idle"))) {
            assertThat(new WorkshopSignatures(idle.link()).signatureOf(token)).isEqualTo(Signature.NO_SERVICE);
            assertThat(idle.workshop().runsHere()).isFalse();
        }
    }

    /** A token's value goes nowhere but to the service that gave it. */
    @Test
    void aTokenIsNeverSentToTheServiceOfAnotherProfile() {
        try (DirectoryForTests other = console(folder.resolve("other"))) {
            Workspace theirs = other.profiles().open("Workshop").workspace();
            IssuedToken ours = issue(console.profiles().open("Workshop").workspace());
            Assertions.assertThatExceptionOfType(FaultException.class)
                    .isThrownBy(() -> Steps.tried(theirs.controller(), ours))
                    .satisfies(e -> assertThat(e.fault()).isEqualTo(new Fault.TokenValueGone()));
            assertThat(theirs.ledger().activities(null, null, 10)).isEmpty();
        }
    }

    /** The service reports a request once it has answered it. */
    private static void until(BooleanSupplier condition) {
        Instant longest = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean() && Instant.now().isBefore(longest)) {
            Thread.onSpinWait();
        }
    }

    private Signature check(String header, String claims, String signature) {
        return signatures.signatureOf(new TokenValue(header + "." + claims + "." + signature));
    }

    private static DirectoryForTests console(Path data) {
        return new DirectoryForTests(data, Settings.DEFAULT.profiles(), Map.of());
    }

    private static TokenValue issued(DirectoryForTests console) {
        Workspace workspace = console.profiles().open("Workshop").workspace();
        return workspace.vault().value(issue(workspace)).orElseThrow();
    }

    private static IssuedToken issue(Workspace workspace) {
        return Steps.createdWithToken(
                        workspace.controller(), IdentityDetails.NONE, Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST)
                .token();
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
