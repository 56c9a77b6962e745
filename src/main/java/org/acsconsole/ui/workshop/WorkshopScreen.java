package org.acsconsole.ui.workshop;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Parent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.host.ServiceTourClock;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.text.CompletedStepText;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.wire.RecentExchanges;
import org.acsconsole.wire.WireLogs;

/** Puts the Workshop screen together, and lets it follow the service until it is closed. */
public final class WorkshopScreen implements AutoCloseable {

    private final RecentExchanges exchanges;
    private final TourModel tour;
    private final Parent root;
    private final Subscription life;

    public WorkshopScreen(ScreenContext context, WireLogs wires, Workshop workshop) {
        this(context, wires, workshop, (window, name) -> askWhere(window, name, context.texts()));
    }

    /** @param askWhere asks where to save a file of that name */
    WorkshopScreen(
            ScreenContext context,
            WireLogs wires,
            Workshop workshop,
            BiFunction<Window, String, Optional<Path>> askWhere) {
        Texts texts = context.texts();
        WorkshopServiceAccess access = workshop.access();
        WorkshopCommands commands = new WorkshopCommands(context, access);
        exchanges = new RecentExchanges(context, wires);
        tour = new TourModel(
                context,
                workshop.tour(),
                open -> new ServiceTourClock(open.serviceClock(), access.operations()),
                InstantSource.system());
        TourText tourText = new TourText(texts, context.times(), new CompletedStepText(context.formats()));
        TourView tourView = new TourView(
                tour,
                tourText,
                exchanges,
                new StepCode(context),
                new TourEnd(context, tour, commands),
                window -> askForFile(window, texts));
        ClockView clock = new ClockView(commands, context.ticker(), context.times(), texts);
        FaultsView faults = new FaultsView(commands, context.times(), texts);
        WorkshopView view = new WorkshopView(context, workshop.enter());
        ConnectView connect =
                new ConnectView(context, access.observed().map(ObservedWorkshop::addressForAll), askWhere);
        OwnKeysView keys = new OwnKeysView(context, access);
        NetworkView network = new NetworkView(context, access, commands);
        EntraUserView entraUser = new EntraUserView(context, access);
        root = context.views()
                .load(
                        view,
                        tourView,
                        clock,
                        faults,
                        connect,
                        keys,
                        network,
                        entraUser,
                        new ResetView(context, access, tour));
        view.show(exchanges.root());
        life = Subscription.combine(
                view.live(),
                tourView.live(),
                clock.live(),
                faults.live(),
                connect.live(),
                keys.live(),
                network.live(),
                entraUser.live(),
                context.presenting().subscribe(tourView::refresh));
    }

    public Parent root() {
        return root;
    }

    TourModel tour() {
        return tour;
    }

    @Override
    public void close() {
        life.unsubscribe();
        exchanges.close();
    }

    private static Optional<Path> askWhere(Window window, String name, Texts texts) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("workshop.connect.save.title", name));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    private static Optional<Path> askForFile(Window window, Texts texts) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("workshop.tour.open"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("workshop.tour.files"), "*.json"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }
}
