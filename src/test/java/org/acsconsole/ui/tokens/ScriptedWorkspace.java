package org.acsconsole.ui.tokens;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.acsconsole.code.CallTarget;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.token.Signature;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.code.CodeDesk;
import org.acsconsole.ui.control.SecretClipboard;
import org.acsconsole.ui.control.Ticker;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.inspector.TokenTools;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.jspecify.annotations.Nullable;

/** The token screens' tools over a real SQLite ledger, a scripted service, and a clock that stands until it is set. */
public final class ScriptedWorkspace implements AutoCloseable, ServiceClock {

    static final CallTarget CONTOSO = new CallTarget.Azure(URI.create("https://contoso.communication.azure.com"));

    final ScriptedService service = new ScriptedService(this);
    public final ObjectProperty<@Nullable Workspace> workspace = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable CallTarget> target = new SimpleObjectProperty<>(CONTOSO);
    public final SimpleBooleanProperty presenting = new SimpleBooleanProperty();
    final List<Throwable> failures = new ArrayList<>();
    final List<Runnable> held = new ArrayList<>();
    final TokenTools tools;
    public final TokenInspector inspector;
    public Signature signature = Signature.GENUINE;
    public Instant wall = Samples.NOON;
    boolean holding;

    private final LedgerStore file;
    private Instant now = Samples.NOON;

    public ScriptedWorkspace(Path folder, Locale locale) {
        file = LedgerStores.open(folder.resolve("ledger.db"));
        Texts texts = new Texts(locale);
        FxTaskRunner tasks = new FxTaskRunner(this::work, Runnable::run);
        Console console = new Console(texts, new Views(texts), tasks, failures::add, workspace, presenting);
        tools = new TokenTools(
                console,
                new Ticker(this),
                new Times(texts, ZoneOffset.UTC),
                new ShownIds(presenting),
                new SecretClipboard(),
                new CodeDesk(texts, target, new SimpleObjectProperty<>(CodeLanguage.JAVASCRIPT)));
        inspector = new TokenInspector(tools, token -> signature, () -> wall);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Duration revocationLag() {
        Workspace opened = workspace.get();
        return opened == null ? Duration.ZERO : opened.profile().environment().revocationLag();
    }

    /** Moves the service's clock, and ticks. */
    public void pass(Duration time) {
        now = now.plus(time);
        tools.ticker().refresh();
    }

    /** Opens the profile anew, as after a restart: the values of tokens are gone. */
    public Workspace open(Environment environment) {
        Profile profile = new Profile("Contoso", environment, CONTOSO.endpoint(), "contoso");
        Ledger ledger = file.of(profile);
        TokenVault vault = new TokenVault();
        CompletedSteps steps = new CompletedSteps();
        IdentityController controller =
                new IdentityController(service, ledger, new ActivityLog(ledger, this, "tester"), vault, steps, this);
        Workspace opened = new Workspace(profile, controller, ledger, vault, steps, this);
        workspace.set(opened);
        return opened;
    }

    public Identity identity(String label) {
        return controller()
                .create(new IdentityDetails(label, label.isEmpty() ? "" : "alice@contoso.com", ""))
                .identity();
    }

    public IssuedToken issue(Identity identity, int minutes, TokenScope... scopes) {
        return controller()
                .issue(identity.id(), Set.of(scopes), TokenLifetime.ofMinutes(minutes))
                .token();
    }

    public IdentityController controller() {
        Workspace opened = workspace.get();
        return opened == null ? open(Environment.WORKSHOP).controller() : opened.controller();
    }

    /** Runs what was held back. */
    void release() {
        List<Runnable> released = List.copyOf(held);
        held.clear();
        released.forEach(Runnable::run);
    }

    private void work(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
