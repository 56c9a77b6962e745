package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.acsconsole.ui.Nodes;
import org.testfx.util.WaitForAsyncUtils;

/** Goes wherever a user can get to in a console, and stops there for a look. */
final class Walk {

    /** Where a node keeps what it says on hovering. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private final WalkedConsole console;
    private final Consumer<String> look;
    private final Set<Node> opened = new HashSet<>();
    private final Set<String> hovered = new HashSet<>();

    /** @param look called where the walk stops */
    Walk(WalkedConsole console, Consumer<String> look) {
        this.console = console;
        this.look = look;
    }

    /** Every screen as it comes, then with each of its tabs and of the parts that it shows one at a time. */
    void screens() {
        console.selectAlice();
        for (Screen screen : Screen.values()) {
            console.show(screen);
            selectFirstRows();
            stop(screen.title());
            for (TabPane tabs : console.robot.lookup(".tab-pane").<TabPane>queryAll()) {
                for (Tab tab : tabs.getTabs()) {
                    console.robot.interact(() -> tabs.getSelectionModel().select(tab));
                    stop(screen.title() + ", " + tab.getText());
                }
            }
            for (ToggleButton part :
                    console.robot.lookup(".screen-bar > .toggle-button").<ToggleButton>queryAll()) {
                console.robot.interact(part::fire);
                stop(screen.title() + ", " + part.getText());
            }
        }
    }

    /** The window or dialog, with all that can be opened over it; closed in the end. */
    void through(Opening opening) {
        Set<Window> before = Set.copyOf(windows());
        to(opening);
        stop(opening.name());
        hide(before);
    }

    /** Opens it, and leaves it open. */
    void to(Opening opening) {
        Set<Window> before = Set.copyOf(windows());
        opening.open(console);
        until("opened: " + opening.name(), () -> !before.containsAll(windows()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A look at all windows, then with each menu of the uppermost one open, then with each of its tooltips. */
    void stop(String place) {
        WaitForAsyncUtils.waitForFxEvents();
        look.accept(place);
        List<Node> nodes = inWindow(
                () -> Nodes.visible(Window.getWindows().getLast().getScene().getRoot())
                        .toList());
        for (Node node : nodes) {
            if (node instanceof MenuButton menu && !menu.isDisabled() && opened.add(menu)) {
                open(place + ", menu " + menu.getText(), () -> console.robot.interact(menu::show));
            }
            if (node instanceof Control control && control.getContextMenu() != null && opened.add(control)) {
                Runnable show = () -> console.robot.interact(() -> over(control, control.getContextMenu()));
                open(place + ", context menu of " + control.getId(), show);
                submenus(place, control.getContextMenu().getItems(), show);
            }
            if (node.getProperties().get(TOOLTIP) instanceof Tooltip tooltip && hovered.add(tooltip.getText())) {
                open(
                        place + ", tooltip \"" + tooltip.getText() + '"',
                        () -> console.robot.interact(() -> hover(node, tooltip)));
            }
        }
    }

    /** @param around shows what the items are in */
    private void submenus(String place, List<MenuItem> items, Runnable around) {
        for (MenuItem item : items) {
            if (item instanceof Menu menu && !menu.isDisable()) {
                Runnable show = () -> {
                    around.run();
                    console.robot.interact(menu::show);
                };
                open(place + ", menu " + menu.getText(), show);
                submenus(place, menu.getItems(), show);
            }
        }
    }

    private void open(String place, Runnable opening) {
        Set<Window> before = Set.copyOf(windows());
        opening.run();
        WaitForAsyncUtils.waitForFxEvents();
        look.accept(place);
        hide(before);
    }

    private static void over(Node node, ContextMenu menu) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        menu.show(node, bounds.getMinX(), bounds.getMinY());
    }

    private static void hover(Node node, Tooltip tooltip) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        tooltip.show(node, bounds.getMinX(), bounds.getMaxY());
    }

    private void selectFirstRows() {
        console.robot.interact(() -> console.robot.lookup(".table-view").<TableView<?>>queryAll().stream()
                .filter(table -> !table.getItems().isEmpty())
                .forEach(table -> table.getSelectionModel().clearAndSelect(0)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** As its own button does, so that whoever opened it is called. */
    private static void close(Window window) {
        Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        window.hide();
    }

    private static List<Window> windows() {
        return inWindow(() -> List.copyOf(Window.getWindows()));
    }

    private static void hide(Set<Window> before) {
        inWindow(() -> {
            windows().reversed().stream()
                    .filter(window -> !before.contains(window))
                    .forEach(Walk::close);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
