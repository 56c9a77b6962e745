package org.acsconsole.ui.shell;

import java.time.InstantSource;
import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ActiveProfile;
import org.acsconsole.ui.Copies;
import org.acsconsole.ui.Profiles;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.ServiceWatch;
import org.acsconsole.ui.Work;
import org.acsconsole.ui.code.CodeDesk;
import org.acsconsole.ui.control.Ticker;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.dialog.DialogFaultPresenter;
import org.acsconsole.ui.dialog.FaultInjections;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.Formats;
import org.acsconsole.ui.text.ProfileTitle;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.acsconsole.ui.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** All that the window shows in one language, wired; once closed, nothing that goes on holds it. */
final class Content {

    private final Texts texts;
    private final FxTaskRunner tasks;
    private final ServiceWatch watch;
    private final ShellModel model;
    private final Ticker ticker = new Ticker(InstantSource.system());
    private final ObjectProperty<@Nullable Workspace> workspace = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Fault> problem = new SimpleObjectProperty<>();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final StringProperty search = new SimpleStringProperty();
    private final DialogFaultPresenter faults;
    private final ScreenContext context;
    private final TokenInspector inspector;
    private final ShellView shell;
    private final Parent root;
    private final ObservableValue<String> title;
    private final Subscription life;

    /** @param passedOver why the configuration is not in force; null if it is */
    Content(
            Texts texts,
            FxTaskRunner tasks,
            ServiceAccess service,
            ShellModel model,
            WindowState state,
            @Nullable FaultException passedOver) {
        this.texts = texts;
        this.tasks = tasks;
        this.watch = service.watch();
        this.model = model;
        presenting.bindBidirectional(state.themes().presenting());
        search.bindBidirectional(state.search());
        Views views = new Views(texts, state.memory());
        Formats formats = new Formats(texts, new Times(texts, ZoneId.systemDefault()), new ShownIds(presenting));
        faults = new DialogFaultPresenter(
                texts, views, formats.ids(), new FaultInjections(watch.state(), this::clearFaults), workspace);
        context = new ScreenContext(
                formats,
                views,
                new Work(tasks, model.jobs()),
                faults,
                new ActiveProfile(workspace, problem, ticker, new ActiveProfile.Wanted()),
                new Copies(model.clipboard(), new CodeDesk(texts, watch.target(), model.codeLanguage())));
        inspector = new TokenInspector(context, watch, InstantSource.system());
        Workshop workshop = new Workshop(service.workshop(), model.tour(), model::openWorkshop);
        shell = new ShellView(
                model,
                faults,
                new ScreenFactory(context, inspector, search, service.wires(), workshop, state.dividers()));
        TopBarView top = new TopBarView(context, inspector, model, state, search);
        FaultInjectionsView injections = new FaultInjectionsView(context, watch, this::clearFaults);
        NetworkBannerView network = new NetworkBannerView(context, watch.openToOthers(), this::endOpenToOthers);
        AccountView account = new AccountView(context, model);
        BannerView banner = new BannerView(context, model, account::signIn);
        UnfinishedJobsView unfinished = new UnfinishedJobsView(context, () -> shell.show(Screen.JOBS));
        StatusView status = new StatusView(context, model, tasks, watch, passedOver, faults.announced());
        status.whenJobsWanted(() -> shell.show(Screen.JOBS));
        PresentBarView presentBar = new PresentBarView(context, presenting, watch);
        root = views.load(shell, presentBar, top, account, injections, network, banner, unfinished, status);
        title = Bindings.createStringBinding(this::titleNow, model.connection(), tasks.running(), ticker.now());
        life = Subscription.combine(
                model.connection().subscribe(this::follow),
                watch.state().subscribe(seen -> ticker.refresh()),
                ticker.now().subscribe((before, now) -> model.pollLedger()),
                presentBar.live(),
                top.live(),
                account.live(),
                injections.live(),
                network.live(),
                banner.live(),
                unfinished.live(),
                status.live(),
                shell.live());
    }

    Parent root() {
        return root;
    }

    private String titleNow() {
        Profiles.Choice open = model.connection().get().choice();
        String plain = texts.get(
                "profile.window", ProfileTitle.of(open.name(), open.environment(), texts), texts.get("shell.title"));
        return tasks.running().stream()
                .map(task -> task.reached().getValue().fraction())
                .filter(fraction -> fraction >= 0)
                .findFirst()
                .map(fraction -> texts.get("shell.title.working", fraction, plain))
                .orElse(plain);
    }

    /** The window's title, with the profile in use, and how far the first of what goes on is. */
    ObservableValue<String> title() {
        return title;
    }

    int shownScreen() {
        return shell.shownScreen();
    }

    void show(int screen) {
        shell.show(screen);
    }

    /** Runs the clocks while anybody can see them. */
    void beat(boolean seen) {
        if (seen) {
            ticker.start();
        } else {
            ticker.stop();
        }
    }

    /** The window was asked to close. */
    void leave(WindowEvent closing, Window window) {
        new Leaving(context, tasks).asked(closing, window);
    }

    void show(Throwable failure) {
        faults.show(failure);
    }

    void close() {
        life.unsubscribe();
        inspector.close();
        ticker.stop();
        workspace.set(null);
    }

    private void clearFaults() {
        command("shell.faults.clearing", watch::clearFaults);
    }

    private void endOpenToOthers() {
        command("shell.network.ending", watch::endOpenToOthers);
    }

    private void command(String title, Runnable command) {
        tasks.run(
                texts.get(title),
                progress -> {
                    command.run();
                    return true;
                },
                done -> {},
                faults::show);
    }

    private void follow(Connection connection) {
        problem.set(connection.problem().orElse(null));
        Workspace now = connection.workspace();
        ticker.follow(now == null ? InstantSource.system() : now.serviceClock());
        workspace.set(now);
    }
}
