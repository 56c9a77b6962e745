package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.identity.SignInState;
import org.acsconsole.identity.Steps;
import org.acsconsole.settings.EntraMethod;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.wire.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profile that signs in to the workshop service with the issuer that is part of it. */
final class WorkshopByEntraTest {

    private static final String NAME = "Workshop with Entra ID";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theWireShowsTheRequestForTheTokenAndTheCallThatCarriesIt() {
        try (DirectoryForTests console = console(EntraMethod.CLIENT_SECRET)) {
            create(console);
            List<Exchange> seen = console.wire().snapshot();
            assertThat(seen)
                    .extracting(each -> each.request().target().replaceFirst("[?].*", ""))
                    .containsExactly("/" + resource(console) + "/oauth2/v2.0/token", "/identities");
            assertThat(seen.getFirst().request().body().text())
                    .contains("grant_type=client_credentials", "client_secret=•••")
                    .doesNotContain(secret(console));
            assertThat(seen.getLast().request().headers())
                    .anySatisfy(header -> assertThat(header.value()).isEqualTo("Bearer •••"));
        }
    }

    @Test
    void whoEntersTheDeviceCodeIsSignedInUntilTheConsoleCloses() {
        try (DirectoryForTests console = console(EntraMethod.DEVICE_CODE)) {
            console.profiles().open(NAME);
            SignInSession session = console.profiles().signIn(NAME).orElseThrow();
            session.subscribe(state -> {
                if (state instanceof SignInState.CodeShown shown) {
                    enter(console, shown);
                }
            });
            create(console);
            assertThat(session.state())
                    .isInstanceOfSatisfying(
                            SignInState.SignedIn.class,
                            in -> assertThat(in.account().user()).isEqualTo("alice@contoso.com"));
            create(console);
            assertThat(console.wire().snapshot())
                    .filteredOn(each -> each.request().target().contains("devicecode"))
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.toString()).doesNotContain("eyJ"));
        }
    }

    @Test
    void whoeverSignsInForATestIsSignedInToTheProfileAndTheTestSignsNobodyOut() {
        try (DirectoryForTests console = console(EntraMethod.DEVICE_CODE)) {
            console.profiles().open(NAME);
            SignInSession before = console.profiles().signIn(NAME).orElseThrow();
            ProfileDesk desk = console.profiles().desk();
            ProfileSetting setting = desk.configuration().settings().named(NAME).orElseThrow();
            assertThat(desk.test(setting, List.of())).contains(new Fault.SignInNeeded());
            SignInSession forTest = desk.signInForTest(NAME).orElseThrow();
            forTest.subscribe(state -> {
                if (state instanceof SignInState.CodeShown shown) {
                    enter(console, shown);
                }
            });
            forTest.signIn();
            assertThat(desk.test(setting, List.of())).isEmpty();
            assertThat(before.state()).isInstanceOf(SignInState.SignedOut.class);
            console.profiles().open(NAME);
            assertThat(console.profiles().signIn(NAME)).contains(forTest);
            desk.test(setting.named("Another"), List.of());
            assertThat(console.profiles().signIn(NAME).orElseThrow().state()).isInstanceOf(SignInState.SignedIn.class);
            forTest.signOut();
            console.profiles().open(NAME);
            assertThat(console.profiles().signIn(NAME).orElseThrow().state()).isInstanceOf(SignInState.SignedOut.class);
        }
    }

    @Test
    void aProfileThatSignsInByKeyHasNoSession() {
        List<ProfileSetting> plain =
                List.of(new ProfileSetting("Workshop", Environment.WORKSHOP, new SignIn.OwnWorkshop()));
        try (DirectoryForTests console = new DirectoryForTests(folder, plain, Map.of())) {
            console.profiles().open("Workshop");
            assertThat(console.profiles().signIn("Workshop")).isEmpty();
        }
    }

    private DirectoryForTests console(EntraMethod method) {
        return new DirectoryForTests(
                folder,
                List.of(new ProfileSetting(NAME, Environment.WORKSHOP, new SignIn.WorkshopByEntra(method))),
                Map.of());
    }

    private static void create(DirectoryForTests console) {
        Steps.created(console.profiles().open(NAME).workspace().controller(), IdentityDetails.NONE);
    }

    private static String resource(DirectoryForTests console) {
        return console.workshop().address().resourceId();
    }

    private static String secret(DirectoryForTests console) {
        return console.workshop().address().entra().clientSecret();
    }

    /** As a user does in a browser. */
    static void enter(DirectoryForTests console, SignInState.CodeShown shown) {
        try (HttpClient browser = HttpClient.newBuilder()
                .sslContext(trusting(console.workshop().address().caCertificate()))
                .build()) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(URI.create(shown.page().toString()))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "name=alice%40contoso.com&user_code=" + shown.code()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trusting(Path authority) throws IOException {
        try {
            KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
            anchors.load(null, null);
            anchors.setCertificateEntry(
                    "workshop",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(authority))));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
