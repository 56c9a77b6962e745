package org.acsconsole.ui.shell;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import org.acsconsole.ui.activity.ActivityView;
import org.acsconsole.ui.identities.IdentitiesScreen;
import org.acsconsole.ui.text.ActivityText;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.wire.WireScreen;
import org.acsconsole.ui.workshop.WorkshopScreen;

/**
 * A screen of the rail.
 *
 * @param title the key of its name
 * @param icon the Ikonli name of its icon
 * @param entry the style class of what has the focus, as the first in sight, when it is entered by key for the first time
 * @param search the style class of the screen's own field for searching; empty where the window's serves it
 * @param build makes it, when it is first shown
 */
record Screen(String title, String icon, Shortcut shortcut, String entry, String search, Function<Frame, Built> build) {

    /**
     * A screen in the window.
     *
     * @param close ends what the screen follows
     */
    record Built(Parent root, Runnable close) {}

    /** All that exist, in the rail's order. */
    static final List<Screen> ALL = List.of(
            new Screen(
                    "shell.screen.identities",
                    "fth-users",
                    Shortcut.IDENTITIES,
                    ".identity-table",
                    "",
                    Screen::identities),
            new Screen("shell.screen.activity", "fth-activity", Shortcut.ACTIVITY, ".table-view", "", Screen::activity),
            new Screen("shell.screen.wire", "fth-radio", Shortcut.WIRE, ".table-view", ".filter", Screen::wire),
            new Screen(
                    "shell.screen.workshop",
                    "fth-play-circle",
                    Shortcut.WORKSHOP,
                    ".toggle-button",
                    "",
                    Screen::workshop));

    private static Built identities(Frame frame) {
        IdentitiesScreen screen =
                new IdentitiesScreen(frame.tools(), frame.inspector(), frame.problem(), frame.search());
        return new Built(screen.root(), screen::close);
    }

    private static Built activity(Frame frame) {
        ActivityText words = new ActivityText(
                frame.console().texts(), frame.times(), frame.tools().ids(), InstantSource.system());
        ActivityView view = new ActivityView(frame.console(), words);
        return new Built(frame.console().views().load(view), () -> {});
    }

    private static Built wire(Frame frame) {
        WireScreen screen =
                new WireScreen(frame.console(), frame.wire(), frame.tools().code()::tell);
        return new Built(screen.root(), screen::close);
    }

    private static Built workshop(Frame frame) {
        WorkshopScreen screen = new WorkshopScreen(frame.tools(), frame.wire(), frame.workshop());
        return new Built(screen.root(), screen::close);
    }
}
