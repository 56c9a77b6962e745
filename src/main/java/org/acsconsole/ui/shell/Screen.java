package org.acsconsole.ui.shell;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import org.acsconsole.ui.activity.ActivityView;
import org.acsconsole.ui.common.SecretClipboard;
import org.acsconsole.ui.common.Shortcut;
import org.acsconsole.ui.common.ShownIds;
import org.acsconsole.ui.identities.IdentitiesScreen;
import org.acsconsole.ui.tokens.TokenTools;

/**
 * A screen of the rail.
 *
 * @param title the key of its name
 * @param icon the Ikonli name of its icon
 * @param build makes it, when it is first shown
 */
record Screen(String title, String icon, Shortcut shortcut, Function<Frame, Parent> build) {

    /** All that exist, in the rail's order. */
    static final List<Screen> ALL = List.of(
            new Screen("shell.screen.identities", "fth-users", Shortcut.IDENTITIES, Screen::identities),
            new Screen("shell.screen.activity", "fth-activity", Shortcut.ACTIVITY, Screen::activity));

    private static Parent identities(Frame frame) {
        ShownIds ids = new ShownIds(frame.console().presenting());
        TokenTools tools = new TokenTools(frame.console(), frame.ticker(), frame.times(), ids, new SecretClipboard());
        return new IdentitiesScreen(tools, frame.search()).root();
    }

    private static Parent activity(Frame frame) {
        return frame.console().views().load(new ActivityView(frame.console(), frame.times(), InstantSource.system()));
    }
}
