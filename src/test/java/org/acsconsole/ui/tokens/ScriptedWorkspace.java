package org.acsconsole.ui.tokens;

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
import org.acsconsole.code.CallTarget;
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.token.Signature;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.task.FxTaskRunner;
import org.jspecify.annotations.Nullable;

/** The token screens' tools over a real SQLite ledger, a scripted service, and a clock that stands until it is set. */
public final class ScriptedWorkspace implements AutoCloseable, ServiceClock {

    final ScriptedService service = new ScriptedService(this);
    public final ObjectProperty<@Nullable Workspace> workspace;
    final ObjectProperty<@Nullable CallTarget> target;
    public final SimpleBooleanProperty presenting;
    final List<Throwable> failures;
    final List<Runnable> held = new ArrayList<>();
    final ScreenContext context;
    public final TokenInspector inspector;
    public Signature signature = Signature.GENUINE;
    public Instant wall = Samples.NOON;
    boolean holding;

    private final LedgerStore file;
    private Instant now = Samples.NOON;

    public ScriptedWorkspace(Path folder, Locale locale) {
        file = LedgerStores.open(folder.resolve("ledger.db"));
        ContextForTests given = new ContextForTests(locale, ZoneOffset.UTC);
        workspace = given.workspace;
        target = given.target;
        presenting = given.presenting;
        failures = given.failures;
        context = given.on(new FxTaskRunner(this::work, Runnable::run), this);
        inspector = new TokenInspector(context, token -> signature, () -> wall);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Duration revocationLag() {
        Workspace opened = workspace.get();
        return opened == null
                ? Duration.ZERO
                : opened.profile().environment().capabilities().revocationLag();
    }

    /** Moves the service's clock, and ticks. */
    public void pass(Duration time) {
        now = now.plus(time);
        context.ticker().refresh();
    }

    /** Opens the profile again, as after a restart: the values of tokens are gone. */
    public Workspace open(Environment environment) {
        Profile profile = new Profile("Contoso", environment, ContextForTests.CONTOSO.endpoint(), "contoso");
        Ledger ledger = file.of(profile);
        TokenVault vault = new TokenVault();
        CompletedSteps steps = new CompletedSteps();
        IdentityController controller = new IdentityController(
                PacedService.unlimited(service, this), ledger, new ActivityLog(ledger, this, "tester"), vault, steps);
        Workspace opened = new Workspace(profile, controller, ledger, vault, steps, this);
        workspace.set(opened);
        return opened;
    }

    public Identity identity(String label) {
        return Steps.created(controller(), new IdentityDetails(label, label.isEmpty() ? "" : "alice@contoso.com", ""))
                .identity();
    }

    public IssuedToken issue(Identity identity, int minutes, TokenScope... scopes) {
        return Steps.issued(controller(), identity.id(), Set.of(scopes), TokenLifetime.ofMinutes(minutes))
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
