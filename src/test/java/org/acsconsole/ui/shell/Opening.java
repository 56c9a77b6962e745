package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.acsconsole.ui.shell.WalkedConsole.PRODUCTION;
import static org.acsconsole.ui.shell.WalkedConsole.WORKSHOP;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.acsconsole.azure.TestAuthority;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.PresentedChain;
import org.acsconsole.identity.SignInState;
import org.acsconsole.identity.Steps;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.settings.ProfileChange;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.SampleSession;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.workshop.protocol.NetworkState;

/**
 * What the console can open over its window.
 *
 * @param name what it is called where something is wrong with it
 * @param by the class that opens it, or the FXML file of the dialog
 * @param profile where a user gets to it
 * @param way what a user does to get there
 */
record Opening(String name, String by, String profile, Consumer<WalkedConsole> way) {

    /** The service's, for the faults. */
    static final String REQUEST_ID = "1b5cc06b-f352-4571-b1e6-d9b259b7c776";

    static final String FROM_A_BANNER = "authority to trust";

    /** The last one, for it leaves the tour presented. */
    static final String PRESENTERS_WINDOW = "presenter's window";

    static final List<Opening> ALL = List.of(
            new Opening("new identity", "NewIdentityView", WORKSHOP, at -> at.press(Shortcut.NEW_IDENTITY)),
            new Opening(
                    "new identity with token",
                    "NewIdentityView",
                    WORKSHOP,
                    at -> at.press(Shortcut.NEW_IDENTITY_WITH_TOKEN)),
            new Opening(
                    "add existing",
                    "AddIdentityView",
                    WORKSHOP,
                    at -> at.fire(at.menu("create").getItems().get(2))),
            new Opening("exchange", "ExchangeTokenDialog", WORKSHOP, Opening::exchange),
            new Opening("issue", "IssueTokenDialog", WORKSHOP, at -> at.press(Shortcut.ISSUE_TOKEN)),
            new Opening("revoke", "ConfirmationView", WORKSHOP, at -> at.press(Shortcut.REVOKE_TOKENS)),
            new Opening("revoke in production", "ConfirmationView", PRODUCTION, at -> at.press(Shortcut.REVOKE_TOKENS)),
            new Opening("delete in production", "ConfirmationView", PRODUCTION, at -> at.press(Shortcut.DELETE)),
            new Opening("edit", "EditDetailsView", WORKSHOP, at -> at.press(Shortcut.EDIT)),
            new Opening(
                    "save filter",
                    "FilterNameView",
                    WORKSHOP,
                    at -> at.fire(at.menu("savedFilters").getItems().getLast())),
            new Opening("edit many", "EditManyView", WORKSHOP, Opening::editMany),
            new Opening(
                    "forget",
                    "ConfirmationView",
                    WORKSHOP,
                    at -> at.choose(at.table("identity-table"), "identities.forget.menu")),
            new Opening("result of many", "JobResultView", WORKSHOP, Opening::fail),
            new Opening("attendees", "AttendeesView", WORKSHOP, at -> connecting(at, "workshop.attendees")),
            new Opening("let others connect", "LetInView", WORKSHOP, at -> connecting(at, "workshop.network.let-in")),
            new Opening("how to join", "JoinView", WORKSHOP, Opening::showJoining),
            new Opening("reset", "ConfirmationView", WORKSHOP, at -> command(at, "workshop.reset.class")),
            new Opening(
                    "clean up",
                    "CleanUpView",
                    WORKSHOP,
                    at -> at.fire(at.menu("create").getItems().getLast())),
            new Opening(
                    "clean up in production",
                    "CleanUpView",
                    PRODUCTION,
                    at -> at.fire(at.menu("create").getItems().getLast())),
            new Opening("find in the logs", "LogsView", PRODUCTION, at -> at.press(Shortcut.FIND_IN_LOGS)),
            new Opening("issue in production", "IssueTokenDialog", PRODUCTION, at -> at.press(Shortcut.ISSUE_TOKEN)),
            new Opening("list of users", "SourceView", WORKSHOP, Opening::loadUsers),
            new Opening("column of users", "UserColumnView", WORKSHOP, Opening::chooseColumn),
            new Opening("import", "SourceView", WORKSHOP, at -> at.press(Shortcut.IMPORT)),
            new Opening("preview of an import", "PreviewView", PRODUCTION, Opening::preview),
            new Opening("export", "ExportView", WORKSHOP, at -> at.press(Shortcut.EXPORT)),
            new Opening("export of activity", "ExportView", WORKSHOP, Opening::exportActivity),
            new Opening("verify against", "VerifyAgainstView", WORKSHOP, Opening::verifyAgainst),
            new Opening("consent", "ConfirmationView", PRODUCTION, Opening::tryOut),
            new Opening(
                    "a loss",
                    "DialogFaultPresenter",
                    WORKSHOP,
                    at -> report(at, lost(at.everybody().getFirst()))),
            new Opening(
                    "a refusal",
                    "DialogFaultPresenter",
                    WORKSHOP,
                    at -> report(at, refused(at.everybody().getFirst()))),
            new Opening(
                    "a mistake",
                    "DialogFaultPresenter",
                    WORKSHOP,
                    at -> report(at, new IllegalStateException("broken"))),
            new Opening("sign-in", "SignInDialog", PRODUCTION, Opening::signIn),
            new Opening("inspector", "TokenInspector", WORKSHOP, Opening::inspect),
            new Opening("tasks", "TaskList", WORKSHOP, Opening::listTasks),
            new Opening("leaving", "ConfirmationView", WORKSHOP, Opening::leave),
            new Opening("profiles", "ProfilesView", PRODUCTION, at -> at.press(Shortcut.PROFILES)),
            new Opening("new profile", "ProfileFormView", PRODUCTION, Opening::newProfile),
            new Opening("secret of a profile", "SecretView", WORKSHOP, Opening::askForSecret),
            new Opening(FROM_A_BANNER, "TrustView", PRODUCTION, Opening::askForTrust),
            new Opening("replace key", "ReplaceKeyView", PRODUCTION, Opening::replaceKey),
            new Opening("help", "HelpSheet", WORKSHOP, at -> at.press(Shortcut.HELP)),
            new Opening(PRESENTERS_WINDOW, "PresenterWindow", WORKSHOP, Opening::presentTheTour));

    void open(WalkedConsole console) {
        console.goToTheWindow();
        console.show(Screen.IDENTITIES);
        console.use(profile);
        console.selectNameless();
        way.accept(console);
    }

    private static void presentTheTour(WalkedConsole console) {
        console.presentTheStep();
        console.press(Shortcut.PRESENTER);
    }

    private static void newProfile(WalkedConsole console) {
        console.press(Shortcut.PROFILES);
        Button add = console.robot.lookup("#addProfile").query();
        console.robot.interact(add::fire);
    }

    /** The dialog comes by itself where a profile that is opened has its secret nowhere. */
    private static void askForSecret(WalkedConsole console) {
        configure(console);
        console.profiles().problems.add(new Fault.SecretWanted(PRODUCTION));
        console.use(PRODUCTION);
        until(
                "the question",
                () -> !console.robot
                        .lookup(".dialog-pane .secret-field")
                        .queryAll()
                        .isEmpty());
    }

    /** A token with which nothing is right. */
    private static void exchange(WalkedConsole console) {
        console.fire(console.menu("create").getItems().get(3));
        TextInputControl field =
                console.robot.lookup(".dialog-pane .secret-field").query();
        String claims =
                "{\"aud\":\"https://graph.microsoft.com\",\"oid\":\"%s\",\"exp\":1700003600}".formatted(REQUEST_ID);
        console.robot.interact(
                () -> field.setText(encoded("{\"alg\":\"RS256\"}") + "." + encoded(claims) + ".c2lnbmF0dXJl"));
    }

    /** A proxy that reads TLS has come in the way. */
    private static void askForTrust(WalkedConsole console) {
        console.profiles()
                .service
                .faults
                .add(new Fault.UntrustedCertificate(
                        "https://fabrikam.communication.azure.com",
                        Reason.of(TransportProblem.CERTIFICATE_OF_READING_PROXY, "proxy:8080", "CN=Fabrikam TLS"),
                        new PresentedChain(new TestAuthority("CN=Fabrikam TLS,OU=Network,O=Fabrikam Incorporated")
                                .chainFor("fabrikam.communication.azure.com", true))));
        assertThatThrownBy(() -> Steps.created(console.inUse().controller(), IdentityDetails.NONE))
                .isInstanceOf(FaultException.class);
        until(
                "the banner",
                () -> inWindow(() -> console.console()
                        .find(Button.class, button -> "trust".equals(button.getId()))
                        .isPresent()));
        console.press("profiles.authority.ask");
    }

    private static void replaceKey(WalkedConsole console) {
        configure(console);
        console.press(Shortcut.PROFILES);
        ListView<?> list = console.robot.lookup("#list").query();
        until("the profiles", () -> inWindow(() -> list.getItems().size() > 1));
        console.robot.interact(() -> list.getSelectionModel().selectLast());
        Button replace = console.robot.lookup("#replaceKey").query();
        console.robot.interact(replace::fire);
        until(
                "the ledger's answer",
                () -> inWindow(() -> !console.robot.lookup("#tokens").queryAll().isEmpty()));
    }

    /** Writes the production profile into the configuration, with a key that the user is asked for. */
    private static void configure(WalkedConsole console) {
        ProfileDesk desk = console.profiles().desk();
        if (desk.read().stream().noneMatch(each -> each.name().equals(PRODUCTION))) {
            desk.change(new ProfileChange.Add(new ProfileSetting(
                    PRODUCTION,
                    Environment.PRODUCTION,
                    new SignIn.ByAccessKey(
                            URI.create("https://fabrikam.communication.azure.com"),
                            new SecretReference.Asked(PRODUCTION)))));
        }
    }

    private static void editMany(WalkedConsole console) {
        console.selectAll();
        console.press(Shortcut.EDIT);
    }

    private static void loadUsers(WalkedConsole console) {
        ToggleButton more = console.robot.lookup("#narrow").query();
        if (!more.isSelected()) {
            console.robot.interact(more::fire);
        }
        console.press("identities.health.load");
        console.robot.interact(more::fire);
    }

    private static void chooseColumn(WalkedConsole console) {
        loadUsers(console);
        TextInputControl field = console.robot.lookup("#pasted").query();
        console.robot.interact(() -> field.setText("what,who\nx,kim@contoso.com\ny,lee@contoso.com"));
        console.confirm();
        until("the question", () -> !console.robot.lookup("#column").queryAll().isEmpty());
    }

    private static void command(WalkedConsole console, String button) {
        console.show(Screen.WORKSHOP);
        console.press("workshop.part.commands");
        console.press(button);
    }

    private static void connecting(WalkedConsole console, String button) {
        console.show(Screen.WORKSHOP);
        console.press("workshop.part.connect");
        console.press(button);
    }

    private static void showJoining(WalkedConsole console) {
        console.letIn(new NetworkState(new NetworkState.Opening(
                List.of(URI.create("https://192.168.178.20:8443/")), "12345678", null, fingerprint())));
        connecting(console, "workshop.join.show");
    }

    private static void exportActivity(WalkedConsole console) {
        console.show(Screen.ACTIVITY);
        console.press("activity.export");
    }

    private static void verifyAgainst(WalkedConsole console) {
        console.show(Screen.ACTIVITY);
        console.fire(console.menu("check").getItems().getLast());
    }

    /** One is not found, and the next fault would hit all others too. */
    private static void fail(WalkedConsole console) {
        console.profiles()
                .service
                .faults
                .addAll(List.of(
                        new Fault.BadInput("It is locked.", "identity", REQUEST_ID), new Fault.WrongKey(REQUEST_ID)));
        console.selectAll();
        console.press(Shortcut.REVOKE_TOKENS);
        console.confirm();
    }

    private static void tryOut(WalkedConsole console) {
        console.robot.interact(
                () -> console.table("tokens-table").getSelectionModel().select(0));
        console.choose(console.table("tokens-table"), "tokens.menu.try");
    }

    private static Fault refused(IdentityId id) {
        return new Fault.BadInput("The identity " + id.value() + " is not valid.", "identity", REQUEST_ID);
    }

    private static Fault lost(IdentityId id) {
        return new Fault.NotRecorded(
                new CompletedStep.Deleted(id, true),
                new Fault.LedgerUnavailable(
                        "/home/administrator/.local/share/acs-identity-console/ledger.db",
                        Reason.of(LedgerProblem.ACCESS_DENIED, "ledger.db")));
    }

    private static void report(WalkedConsole console, Fault fault) {
        report(console, new FaultException(fault));
    }

    private static void report(WalkedConsole console, RuntimeException failure) {
        console.robot.interact(
                () -> Objects.requireNonNull(Thread.currentThread().getUncaughtExceptionHandler())
                        .uncaughtException(Thread.currentThread(), failure));
    }

    /** The code of a session that the user began elsewhere. */
    private static void signIn(WalkedConsole console) {
        SampleSession session = new SampleSession();
        console.profiles().session = Optional.of(session);
        console.use(WORKSHOP);
        console.use(PRODUCTION);
        console.robot.interact(() -> session.become(new SignInState.CodeShown(
                "ABCD-EFGH", URI.create("https://microsoft.com/devicelogin"), Instant.parse("2026-11-23T09:04:12Z"))));
        console.profiles().session = Optional.empty();
    }

    private static void inspect(WalkedConsole console) {
        console.press(Shortcut.INSPECT_TOKEN);
        String id = console.everybody().getFirst().value();
        String claims =
                "{\"skypeid\":\"acs:%s\",\"scp\":1792,\"csi\":\"1700000000\",\"exp\":1700003600,\"iat\":1700000000,\"resourceId\":\"%s\"}"
                        .formatted(id.substring("8:acs:".length()), REQUEST_ID);
        TextInputControl field = console.robot.lookup(".secret-field").query();
        console.robot.interact(() ->
                field.setText(encoded("{\"alg\":\"RS256\",\"kid\":\"1\"}") + "." + encoded(claims) + ".c2lnbmF0dXJl"));
    }

    /** A table with a row of each kind that a first import can have. */
    private static void preview(WalkedConsole console) {
        console.press(Shortcut.IMPORT);
        TextInputControl field = console.robot.lookup("#pasted").query();
        String text = "id,label,when\n%s,김민수,2026\n8:acs:1,,\n,Choi,\n%s,Kim,\n"
                .formatted(
                        console.everybody().getLast(),
                        console.everybody().getLast().value().replaceAll(".$", "e"));
        console.robot.interact(() -> field.setText(text));
        console.confirm();
        until(
                "the preview",
                () -> !console.robot.lookup("#chips").queryAll().isEmpty()
                        && inWindow(() -> console.robot.lookup("#reading").queryAll().stream()
                                .noneMatch(Node::isVisible)));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void leave(WalkedConsole console) {
        beBusy(console);
        Stage window = console.console().stage();
        console.robot.interact(
                () -> Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /** Two long pieces of work; they end with the console. */
    private static void beBusy(WalkedConsole console) {
        for (int i = 0; i < 2; i++) {
            inWindow(() -> console.console()
                    .tasks()
                    .run(
                            console.texts().get("job.running.DELETE", 1_200),
                            progress -> {
                                progress.reached(700, 1_200);
                                new CountDownLatch(1).await();
                                return true;
                            },
                            done -> {},
                            failure -> {}));
        }
    }

    private static void listTasks(WalkedConsole console) {
        beBusy(console);
        console.robot.interact(console.console()
                .find(Button.class, button -> "more".equals(button.getId()))
                .orElseThrow()::fire);
    }

    private static String fingerprint() {
        String half = String.join(":", Collections.nCopies(16, "4C"));
        return half + "\n" + half;
    }
}
