package org.acsconsole.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.host.WorkshopSignatures;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.identity.SignInState;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TeamsUsers;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.reason.Reason;
import org.acsconsole.settings.DataFolder;
import org.acsconsole.settings.EntraMethod;
import org.acsconsole.settings.NetworkSetting;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.ProxySetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.Profiles;
import org.acsconsole.wire.Curl;
import org.acsconsole.wire.Dropped;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Har;
import org.acsconsole.wire.Header;
import org.acsconsole.wire.Observation;
import org.acsconsole.workshop.MisplacedKey;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** A console without its window: lives through everything that has to do with a secret, and prints the secrets. */
final class WholeLifeMain {

    /** The last line that is printed; the process ends when its standard input does. */
    static final String LIVED = "lived";

    private static final String PROXY_PASSWORD = "pr0xy-hush-hush";
    private static final TokenLifetime HOUR = TokenLifetime.SHORTEST;

    private final Path folder;

    private WholeLifeMain(Path folder) {
        this.folder = folder;
    }

    /** Takes the data folder. */
    public static void main(String[] args) throws IOException {
        DataFolder data = new DataFolder(Path.of(args[0]));
        LogFile.in(data);
        Uncaught.handle();
        new WholeLifeMain(data.path()).live();
    }

    private void live() throws IOException {
        try (DirectoryForTests own = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of())) {
            Workspace workshop = own.profiles().open("Workshop").workspace();
            WorkshopAddress address = own.workshop().address();
            report("key", address.connectionString().replaceFirst(".*accesskey=", ""));
            report("connection string", address.connectionString());
            report("control key", address.controlKey());
            live(workshop);
            inspect(own, workshop);
            exchange(workshop, address);
            misplaceTheKey(address);
            try (DirectoryForTests real = real(address)) {
                Workspace right = real.profiles().open("Right").workspace();
                live(right);
                exchange(right, address);
                refused(real.profiles().open("Wrong").workspace());
                export("real", real.wires().of(right.profile().ledgerKey()).snapshot());
            }
            signInWithEntra(address);
            export("workshop", own.wire().snapshot());
            pasteIntoTheWrongField(workshop);
            System.out.println(LIVED);
            System.in.readAllBytes();
        }
    }

    /** Profiles with keys from the environment, as if the workshop service were Azure. */
    private DirectoryForTests real(WorkshopAddress address) {
        String wrong = address.connectionString().replaceFirst("accesskey=....", "accesskey=WRON");
        report("wrong connection string", wrong);
        return new DirectoryForTests(
                folder,
                List.of(profile("Right"), profile("Wrong")),
                Map.of("Right", address.connectionString(), "Wrong", wrong),
                (connection, wire) -> trusting(connection, wire, address.caCertificate()));
    }

    /** Profiles that sign in to the workshop service with its issuer, and such as have their key in the keychain or are asked for it. */
    private void signInWithEntra(WorkshopAddress address) throws IOException {
        report("client secret", address.entra().clientSecret());
        try (DirectoryForTests console = new DirectoryForTests(
                folder,
                List.of(
                        byEntra(EntraMethod.CLIENT_SECRET),
                        byEntra(EntraMethod.DEVICE_CODE),
                        profile("Kept", new SecretReference.Keychain("kept")),
                        profile("Asked", new SecretReference.Asked("Asked")).over(throughProxy("Asked"))),
                Map.of(),
                (connection, wire) -> trusting(connection, reportingTokens(wire), address.caCertificate()))) {
            failing(() ->
                    Steps.created(console.profiles().open("Asked").workspace().controller(), IdentityDetails.NONE));
            console.keychain().secrets.put("kept", address.connectionString());
            report("proxy password", PROXY_PASSWORD);
            console.profiles().desk().answer(new SecretReference.Asked("Asked", true), PROXY_PASSWORD + "\n");
            console.profiles()
                    .desk()
                    .answer(new SecretReference.Asked("Asked"), " \"" + address.connectionString() + "\"\r\n");
            console.profiles().open(EntraMethod.DEVICE_CODE.name());
            SignInSession session =
                    console.profiles().signIn(EntraMethod.DEVICE_CODE.name()).orElseThrow();
            session.subscribe(state -> {
                if (state instanceof SignInState.CodeShown shown) {
                    WorkshopByEntraTest.enter(console, shown);
                }
            });
            session.signIn();
            for (Profiles.Choice each : console.profiles().choices()) {
                Workspace workspace = console.profiles().open(each.name()).workspace();
                live(workspace);
                export(
                        each.name(),
                        console.wires().of(workspace.profile().ledgerKey()).snapshot());
            }
            session.signOut();
        }
    }

    private static ProfileSetting byEntra(EntraMethod method) {
        return new ProfileSetting(method.name(), Environment.WORKSHOP, new SignIn.WorkshopByEntra(method));
    }

    private static NetworkSetting throughProxy(String profile) {
        return new NetworkSetting(
                new ProxySetting("127.0.0.1", 9, "jane", new SecretReference.Asked(profile, true)), null);
    }

    private static Consumer<Observation> reportingTokens(Consumer<Observation> wire) {
        return seen -> {
            seen.request().headers().stream()
                    .map(Header::value)
                    .filter(value -> value.startsWith("Bearer "))
                    .forEach(value -> report("access token", value.replaceFirst("Bearer ", "")));
            wire.accept(seen);
        };
    }

    private static ProfileSetting profile(String name, SecretReference secret) {
        return new ProfileSetting(name, Environment.TEST, new SignIn.ByConnectionString(secret));
    }

    private static ProfileSetting profile(String name) {
        return profile(name, new SecretReference.Variable(name));
    }

    private static IdentityService trusting(AzureConnection connection, Consumer<Observation> wire, Path pem) {
        try {
            return new AzureIdentityService(connection.trustingOnly(Files.readString(pem)), wire);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void live(Workspace workspace) {
        IdentityController controller = workspace.controller();
        IssuedToken first = Steps.createdWithToken(
                        controller, new IdentityDetails("Kim", "", ""), EnumSet.allOf(TokenScope.class), HOUR)
                .token();
        report(workspace, first);
        Steps.tried(controller, first);
        IssuedToken second = Steps.issued(controller, first.identity(), Set.of(TokenScope.CHAT), HOUR)
                .token();
        report(workspace, second);
        controller.perform(new Command.Revoke(first.identity()));
        Steps.tried(controller, second);
        controller.perform(new Command.Delete(first.identity()));
        failing(() -> Steps.issued(controller, first.identity(), Set.of(TokenScope.CHAT), HOUR));
        failing(() -> Steps.added(controller, first.identity().value(), IdentityDetails.NONE));
    }

    /** A Teams user's token is exchanged, and refused for another user. */
    private static void exchange(Workspace workspace, WorkshopAddress address) {
        TokenValue entraToken = TeamsUsers.signIn(address);
        report("access token", entraToken.reveal());
        Command.Exchange right = TeamsUsers.exchange(entraToken);
        workspace.vault().lend(entraToken);
        failing(() -> workspace
                .controller()
                .perform(new Command.Exchange(
                        new UUID(1, 2), right.application(), right.entraToken(), right.details())));
        workspace.vault().lend(entraToken);
        report(workspace, ((CompletedStep.Exchanged) workspace.controller().perform(right)).token());
    }

    /** Checks a token's signature as it is, changed, and cut. */
    private static void inspect(DirectoryForTests console, Workspace workspace) {
        IssuedToken token = Steps.createdWithToken(
                        workspace.controller(), IdentityDetails.NONE, Set.of(TokenScope.CHAT), HOUR)
                .token();
        String value = report(workspace, token).reveal();
        console.link().observe();
        WorkshopSignatures signatures = new WorkshopSignatures(console.link());
        for (String text : List.of(value, value.replaceFirst("....$", "AAAA"), value.substring(0, 300), value + " ")) {
            signatures.signatureOf(new TokenValue(text));
        }
    }

    private static void misplaceTheKey(WorkshopAddress address) {
        if (!MisplacedKey.statuses(address).equals(List.of(401, 401, 401))) {
            throw new IllegalStateException("they should have been denied");
        }
    }

    private static void refused(Workspace workspace) {
        failing(() -> Steps.created(workspace.controller(), IdentityDetails.NONE));
        failing(() ->
                Steps.createdWithToken(workspace.controller(), IdentityDetails.NONE, Set.of(TokenScope.VOIP), HOUR));
    }

    /** What the user pasted is in the fault, and nobody catches it. */
    private static void pasteIntoTheWrongField(Workspace workspace) {
        IssuedToken token = Steps.createdWithToken(
                        workspace.controller(), IdentityDetails.NONE, Set.of(TokenScope.CHAT), HOUR)
                .token();
        String pasted = report(workspace, token).reveal();
        FaultException fault = failing(() -> Steps.added(workspace.controller(), pasted, IdentityDetails.NONE));
        for (RuntimeException failure : List.of(fault, new CompletionException(fault))) {
            Thread thread = Thread.ofPlatform().unstarted(() -> {
                throw failure;
            });
            thread.start();
            joined(thread);
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FaultException failing(Runnable call) {
        try {
            call.run();
        } catch (FaultException e) {
            return e;
        }
        throw new IllegalStateException("it should have failed");
    }

    private void export(String name, List<Exchange> exchanges) throws IOException {
        Path exports = Files.createDirectories(folder.resolve("exports"));
        try (OutputStream out = Files.newOutputStream(exports.resolve(name + ".har"))) {
            new Har(Reason::code, Dropped.NONE).write(exchanges, out);
        }
        String scripts = String.join("\n", exchanges.stream().map(Curl::of).toList());
        Files.writeString(exports.resolve(name + ".sh"), scripts, StandardCharsets.UTF_8);
        Files.writeString(exports.resolve(name + ".txt"), exchanges.toString(), StandardCharsets.UTF_8);
    }

    private static TokenValue report(Workspace workspace, IssuedToken token) {
        TokenValue value = workspace.vault().value(token).orElseThrow();
        report("token", value.reveal());
        return value;
    }

    private static void report(String kind, String secret) {
        System.out.println(kind + "=" + secret);
    }
}
