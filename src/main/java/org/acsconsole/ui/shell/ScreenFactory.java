package org.acsconsole.ui.shell;

import java.time.InstantSource;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.activity.ActivityView;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.identities.IdentitiesScreen;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.jobs.JobsScreen;
import org.acsconsole.ui.text.ActivityText;
import org.acsconsole.ui.wire.WireScreen;
import org.acsconsole.ui.workshop.PresentScreen;
import org.acsconsole.ui.workshop.Workshop;
import org.acsconsole.ui.workshop.WorkshopScreen;
import org.acsconsole.wire.WireLogs;

/**
 * Makes the window's screens when they are first shown.
 *
 * @param inspector the one inspector of tokens
 * @param search what the user searches for, as typed
 * @param wires the exchanges with every service
 * @param dividers the positions of the screens' dividers
 */
record ScreenFactory(
        ScreenContext context,
        TokenInspector inspector,
        StringProperty search,
        WireLogs wires,
        Workshop workshop,
        Dividers dividers) {

    /**
     * A screen in the window.
     *
     * @param close ends what the screen follows
     */
    record Built(Parent root, Runnable close) {}

    Built build(Screen screen) {
        return switch (screen) {
            case IDENTITIES -> identities();
            case ACTIVITY -> activity();
            case WIRE -> wireScreen();
            case JOBS -> jobs();
            case WORKSHOP -> workshopScreen();
        };
    }

    /** The tour before an audience. */
    PresentScreen present() {
        return new PresentScreen(context, wires, workshop);
    }

    private Built identities() {
        IdentitiesScreen screen = new IdentitiesScreen(
                context, inspector, search, dividers, workshop.tour().begun());
        return new Built(screen.root(), screen::close);
    }

    private Built activity() {
        ActivityText activityText = new ActivityText(context.formats(), InstantSource.system());
        return new Built(new ActivityView(context, activityText).load(), () -> {});
    }

    private Built wireScreen() {
        WireScreen screen = new WireScreen(context, wires, dividers);
        return new Built(screen.root(), screen::close);
    }

    private Built jobs() {
        JobsScreen screen = new JobsScreen(context, dividers);
        return new Built(screen.root(), screen::close);
    }

    private Built workshopScreen() {
        WorkshopScreen screen = new WorkshopScreen(context, wires, workshop);
        return new Built(screen.root(), screen::close);
    }
}
