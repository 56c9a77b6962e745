package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.acsconsole.workshop.protocol.NetworkChange;
import org.acsconsole.workshop.protocol.NetworkState;
import org.acsconsole.workshop.protocol.ReachableAddresses.Reachable;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which attendees join, over raw HTTP. */
final class JoinTest {

    private static final String WRONG = "not the code";
    private static final NetworkChange THREE_HOURS = new NetworkChange("0.0.0.0", Duration.ofHours(3));

    @TempDir
    private static Path folder;

    private static final SettableClock WALL = new SettableClock(Instant.parse("2026-11-23T09:30:00Z"));
    private static WorkshopForTests workshop;
    private static WorkshopControl control;
    private static Joining here;

    @BeforeAll
    static void start() {
        workshop = WorkshopForTests.startIn(
                WorkshopOptions.in(folder).withSurroundings(WorkshopOptions.Surroundings.SYSTEM.withWall(WALL)));
        control = WorkshopControl.of(workshop.address());
        here = new Joining(workshop);
    }

    @AfterAll
    static void close() {
        control.close();
        workshop.close();
    }

    /** Nobody has joined, nobody is let in, and no guess counts any more. */
    @BeforeEach
    void beginAnew() {
        control.closeNetwork();
        control.resources().value().forEach(each -> control.change(ResourcesChange.remove(each.id())));
        WALL.advance(Duration.ofMinutes(1));
    }

    @Test
    void whoJoinsGetsAResourceUnderTheirName() {
        RawHttp.Reply page = here.join("Kim Min-su", open());

        assertThat(page.status()).isEqualTo(200);
        assertThat(Joining.connectionString(page))
                .isEqualTo(attendee("Kim Min-su").primary());
    }

    @Test
    void whoComesByTheNetworkGetsAConnectionStringForTheNetwork() {
        String code = open();
        Joining there = new Joining(workshop, ownAddress());

        RawHttp.Reply page = there.join("Kim Min-su", code);

        assertThat(Joining.connectionString(page))
                .startsWith("endpoint=https://" + ownAddress() + ":" + workshop.port() + "/;accesskey=");
    }

    @Test
    void allPagesShowTheFingerprintOfTheCertificateThatTheySave() throws GeneralSecurityException {
        String code = open();
        Joining there = new Joining(workshop, ownAddress());
        X509Certificate saved = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        there.get(Joining.PAGE + "/workshop-ca.pem").body().getBytes(StandardCharsets.US_ASCII)));
        String fingerprint = HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(saved.getEncoded()));

        assertThat(oneLine(Objects.requireNonNull(control.network().open()).authority()))
                .isEqualTo(fingerprint);
        assertThat(oneLine(there.get(Joining.PAGE).body())).contains(fingerprint);
        assertThat(oneLine(there.join("Kim Min-su", code).body())).contains(fingerprint);
    }

    private static String oneLine(@Nullable String shown) {
        return String.valueOf(shown).replaceAll("</?span>", "").replace("\n", ":");
    }

    @Test
    void aWrongCodeIsRefusedWithoutASecret() {
        open();

        RawHttp.Reply page = here.join("Kim Min-su", "00000000");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains(WRONG).doesNotContain("accesskey");
        assertThat(control.resources().value()).isEmpty();
    }

    @Test
    void spacesInTheCodeDoNotMatter() {
        String code = open();

        assertThat(here.join("Kim Min-su", " " + code.substring(0, 4) + " " + code.substring(4))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void afterTwentyWrongCodesInAMinuteEvenTheRightOneIsRefused() {
        String code = open();
        for (int i = 0; i < 20; i++) {
            assertThat(here.join("Guesser", "guess" + i).status()).isEqualTo(403);
        }

        RawHttp.Reply limited = here.join("Guesser", code);
        WALL.advance(Duration.ofMinutes(1));

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isEqualTo("60");
        assertThat(here.join("Guesser", code).status()).isEqualTo(200);
    }

    @Test
    void whoGuessesKeepsNobodyFromJoiningAtAnotherAddress() {
        String code = open();
        for (int i = 0; i < 21; i++) {
            here.join("Guesser", "guess" + i);
        }

        assertThat(new Joining(workshop, ownAddress()).join("Lee", code).status())
                .isEqualTo(200);
    }

    @Test
    void theCodeExpiresWhenOthersCannotConnectAnyMore() {
        String before = open();
        control.closeNetwork();

        open();

        assertThat(here.join("Kim Min-su", before).status()).isEqualTo(403);
    }

    @Test
    void whoIsConnectedWhenTheTimeIsOverCannotJoin() {
        String code = open();
        try (RawHttp other = new RawHttp(ownAddress(), workshop.port(), workshop.caCertificate())) {
            WALL.advance(Duration.ofHours(3));
            String form = "name=Late&code=" + code;

            RawHttp.Reply page = other.sendLines(
                            "POST " + Joining.PAGE + " HTTP/1.1",
                            "Host: " + ownAddress(),
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + form.length())
                    .send(form)
                    .reply();

            assertThat(page.status()).isEqualTo(403);
            assertThat(page.body()).contains("Joining is not possible now").doesNotContain("<form");
        }
    }

    @Test
    void whileItIsOffTheComputerOfTheServiceJoinsWithoutACode() {
        assertThat(here.get(Joining.PAGE).body()).doesNotContain("name=\"code\"");
        assertThat(here.join("Instructor", "").status()).isEqualTo(200);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        RawHttp.Reply page = here.join("Kim Min-su", "", "Origin: https://evil.example");

        assertThat(page.status()).isEqualTo(403);
        assertThat(control.resources().value()).isEmpty();
    }

    @Test
    void theFormOfThePageIsAccepted() {
        assertThat(here.join("Kim Min-su", "", "Origin: https://localhost:" + workshop.port())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kim Min-su", "  kim   MIN-SU ", "Ｋｉｍ Min-su"})
    void nobodyJoinsByANameThatSomebodyHas(String name) {
        String code = open();
        RawHttp.Reply first = here.join("Kim Min-su", code);

        RawHttp.Reply second = here.join(name, code);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .doesNotContain(Joining.connectionString(first))
                .doesNotContain("accesskey");
    }

    @Test
    void theReturnTokenAndTheCodeTogetherOpenTheSameResource() {
        String code = open();
        RawHttp.Reply first = here.join("Kim Min-su", code);

        RawHttp.Reply again = here.comeBack(Joining.returnToken(first), code);

        assertThat(Joining.connectionString(again)).isEqualTo(Joining.connectionString(first));
    }

    @Test
    void theReturnTokenAloneIsNotEnough() {
        RawHttp.Reply first = here.join("Kim Min-su", open());

        assertThat(here.comeBack(Joining.returnToken(first), "").status()).isEqualTo(403);
    }

    @Test
    void returnTokensCannotBeGuessedWithoutEnd() {
        String code = open();
        String token = Joining.returnToken(here.join("Kim Min-su", code));
        for (int i = 0; i < 20; i++) {
            assertThat(here.comeBack("guess" + i, code).status()).isEqualTo(403);
        }

        assertThat(here.comeBack(token, code).status()).isEqualTo(429);
    }

    @Test
    void theFirstOfANameOnTheInstructorsListGetsTheResourceThatWaitsForIt() {
        control.change(ResourcesChange.make(List.of("Kim Min-su")));
        String code = open();

        RawHttp.Reply first = here.join("kim min-su", code);
        RawHttp.Reply second = here.join("Kim Min-su", code);

        assertThat(Joining.connectionString(first))
                .isEqualTo(attendee("Kim Min-su").primary());
        assertThat(second.status()).isEqualTo(409);
    }

    @Test
    void whoHasJoinedStillHasAfterARestart() {
        String token = Joining.returnToken(here.join("Kim Min-su", open()));
        close();
        start();
        String code = open();

        assertThat(here.join("Kim Min-su", code).status()).isEqualTo(409);
        assertThat(here.comeBack(token, code).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"김민수", "José", "🙂", "👩‍👩‍👧", "O'Neil", "Ω", "7"})
    void namesOfAnyScriptJoin(String name) {
        assertThat(here.join(name, open()).status()).isEqualTo(200);
        assertThat(control.resources().value())
                .extracting(AttendeeResource::name)
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000", "\u200b", "---", "a\u202eb", "a\u0000b", "a\nb"})
    void aNameThatNobodyCouldReadIsRefused(String name) {
        assertThat(here.join(name, open()).status()).isEqualTo(400);
        assertThat(control.resources().value()).isEmpty();
    }

    @Test
    void aNameOfAHundredCharactersJoinsAndALongerOneDoesNot() {
        String code = open();

        assertThat(here.join("a".repeat(100), code).status()).isEqualTo(200);
        assertThat(here.join("b".repeat(101), code).status()).isEqualTo(400);
    }

    @Test
    void aNameIsTextWhateverItLooksLike() {
        RawHttp.Reply page = here.join("<script>alert(1)</script>", open());

        assertThat(page.body()).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
    }

    @Test
    void aNameThatIsShownAgainStaysInItsField() {
        open();

        RawHttp.Reply page = here.join("\"><script>alert(1)</script>", WRONG);

        assertThat(page.body()).contains("value=\"&quot;&gt;&lt;script").doesNotContain("<script>alert");
    }

    @Test
    void noCopyIsKeptAndNothingElseIsLoaded() {
        RawHttp.Reply page = here.join("Kim Min-su", "");

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; ")
                .doesNotContain("unsafe");
        assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void thePageIsInTheLanguageOfTheBrowser() {
        assertThat(here.get(Joining.PAGE, "Accept-Language: ko-KR,ko;q=0.9,en;q=0.8")
                        .body())
                .contains("<html lang=\"ko\">")
                .contains("워크숍 참가");
        assertThat(here.get(Joining.PAGE, "Accept-Language: fr, en;q=0.5").body())
                .contains("<html lang=\"en\">");
        assertThat(here.get(Joining.PAGE, "Accept-Language: ;;;,").body()).contains("<html lang=\"en\">");
    }

    @Test
    void theControlEndpointsStayClosedToWhoHasJoined() {
        String code = open();
        Joining there = new Joining(workshop, ownAddress());
        there.join("Kim Min-su", code);

        assertThat(there.get("/_workshop/resources").status()).isEqualTo(403);
        assertThat(there.get("/_workshop/join/..").status()).isEqualTo(404);
    }

    private static String open() {
        assumeFalse(control.addresses().value().isEmpty(), "this computer has no address but loopback");
        NetworkState.Opening opening =
                Objects.requireNonNull(control.open(THREE_HOURS).open());
        return opening.code();
    }

    private static String ownAddress() {
        return control.addresses().value().stream()
                .map(Reachable::address)
                .filter(address -> !address.contains(":"))
                .findFirst()
                .orElseThrow();
    }

    private static AttendeeResource attendee(String name) {
        return control.resources().value().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
