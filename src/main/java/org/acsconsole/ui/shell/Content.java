package org.acsconsole.ui.shell;

import java.time.InstantSource;
import java.time.ZoneId;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.settings.Language;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.code.CodeDesk;
import org.acsconsole.ui.control.Ticker;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.dialog.DialogFaultPresenter;
import org.acsconsole.ui.dialog.FaultInjections;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.inspector.TokenTools;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.acsconsole.ui.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** All that the window shows in one language, wired; once closed, nothing that goes on holds it. */
final class Content {

    private final DialogFaultPresenter faults;
    private final Ticker ticker = new Ticker(InstantSource.system());
    private final ObjectProperty<@Nullable Workspace> workspace = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Fault> problem = new SimpleObjectProperty<>();
    private final StringProperty search = new SimpleStringProperty();
    private final TokenInspector inspector;
    private final Leaving leaving;
    private final ShellView shell;
    private final Parent root;
    private final String title;
    private final Subscription life;

    Content(
            Texts texts,
            Equipment equipment,
            ShellModel model,
            Themes themes,
            ObjectProperty<Language> language,
            StringProperty searched) {
        BooleanProperty presenting = new SimpleBooleanProperty();
        presenting.bindBidirectional(themes.presenting());
        search.bindBidirectional(searched);
        Views views = new Views(texts);
        ShownIds ids = new ShownIds(presenting);
        Runnable calm = () -> calm(texts, equipment);
        faults = new DialogFaultPresenter(
                texts, views, ids, new FaultInjections(equipment.service().state(), calm));
        Console console = new Console(texts, views, equipment.tasks(), faults, workspace, presenting);
        TokenTools tools = new TokenTools(
                console,
                ticker,
                new Times(texts, ZoneId.systemDefault()),
                ids,
                model.clipboard(),
                new CodeDesk(texts, equipment.service().target(), model.codeLanguage()));
        inspector = new TokenInspector(tools, equipment.service(), InstantSource.system());
        Frame frame = new Frame(
                tools,
                inspector,
                problem,
                search,
                equipment.wire(),
                new Workshop(equipment.workshop(), model.tour(), model::openWorkshop));
        leaving = new Leaving(texts, equipment.tasks());
        title = texts.get("shell.title");
        HelpSheet help = new HelpSheet(texts);
        TopBarView top = new TopBarView(frame, model, themes, language, help);
        BannerView banner = new BannerView(frame, model);
        FaultInjectionsView disturbances = new FaultInjectionsView(frame, equipment.service(), calm);
        StatusView status = new StatusView(frame, model, equipment, faults.told());
        shell = new ShellView(frame, model, faults, help);
        root = views.load(shell, top, disturbances, banner, status);
        life = Subscription.combine(
                model.connection().subscribe(this::follow),
                top.live(),
                equipment.service().state().subscribe(heard -> ticker.refresh()),
                ticker.now().subscribe((before, now) -> model.lookAround()),
                disturbances.live(),
                banner.live(),
                status.live(),
                shell.live());
    }

    Parent root() {
        return root;
    }

    String title() {
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
        leaving.asked(closing, window);
    }

    void tell(Throwable failure) {
        faults.show(failure);
    }

    void close() {
        life.unsubscribe();
        inspector.close();
        ticker.stop();
        workspace.set(null);
    }

    private void calm(Texts texts, Equipment equipment) {
        equipment
                .tasks()
                .act(
                        texts.get("shell.faults.clearing"),
                        progress -> {
                            equipment.service().clearFaults();
                            return true;
                        },
                        done -> {},
                        faults::show);
    }

    private void follow(Connection connection) {
        problem.set(connection.problem().orElse(null));
        follow(connection.workspace());
    }

    private void follow(@Nullable Workspace now) {
        ticker.follow(now == null ? InstantSource.system() : now.serviceClock());
        workspace.set(now);
    }
}
