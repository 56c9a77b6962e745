package org.acsconsole.ui.workshop;

import java.time.InstantSource;
import javafx.scene.Parent;
import javafx.util.Subscription;
import org.acsconsole.host.ServiceTourClock;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.EnlargingPane;
import org.acsconsole.ui.text.CompletedStepText;
import org.acsconsole.ui.wire.RecentExchanges;
import org.acsconsole.wire.WireLogs;

/** The tour before an audience: one thing of it large, and the presenter's own view of it; both follow it until closed. */
public final class PresentScreen implements AutoCloseable {

    /** Of the view in a window of 1280 by 720 pixels, where text has the size that the presenter chose. */
    private static final double USUAL_WIDTH = 1_280;

    private static final double USUAL_HEIGHT = 670;

    private final RecentExchanges exchanges;
    private final TourModel tour;
    private final PresentView view;
    private final PresenterView notes;
    private final Parent root;
    private final ScreenContext context;
    private final WorkshopCommands commands;
    private Subscription life;

    public PresentScreen(ScreenContext context, WireLogs wires, Workshop workshop) {
        this.context = context;
        commands = new WorkshopCommands(context, workshop.access());
        exchanges = new RecentExchanges(context, wires);
        tour = new TourModel(
                context,
                workshop.tour(),
                open -> new ServiceTourClock(
                        open.serviceClock(), workshop.access().operations()),
                InstantSource.system());
        TourText tourText = new TourText(context.texts(), context.times(), new CompletedStepText(context.formats()));
        view = new PresentView(context, tour, tourText, exchanges, new StepCode(context));
        notes = new PresenterView(context, tour, tourText);
        root = new EnlargingPane(context.views().load(view), USUAL_WIDTH, USUAL_HEIGHT);
        life = view.live();
    }

    public Parent root() {
        return root;
    }

    public void show(PresentPart part) {
        view.show(part);
    }

    /** What only the presenter sees: notes, the next step, clock and faults; made anew each time. */
    public Parent presenter() {
        ClockView clock = new ClockView(commands, context.ticker(), context.times(), context.texts());
        FaultsView faults = new FaultsView(commands, context.times(), context.texts());
        Parent made = context.views().load(notes, clock, faults);
        life = Subscription.combine(life, notes.live(), clock.live(), faults.live());
        return made;
    }

    /** Does the current step; once it is done, goes on to the next one. */
    public void forward() {
        tour.goOn();
    }

    /** Shows the step before; what was done stays. */
    public void back() {
        tour.goBack();
    }

    @Override
    public void close() {
        life.unsubscribe();
        exchanges.close();
    }
}
