package org.acsconsole.ui.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.workshop.PresentPart;
import org.acsconsole.ui.workshop.PresentScreen;
import org.jspecify.annotations.Nullable;

/** Shows the tour in place of the console's frame while it is presented; its keys then are those of a presenter's remote. */
final class Presentation implements EventHandler<KeyEvent> {

    private final ScreenFactory screens;
    private final PresentBarView bar;
    private final Pane presented;
    private final List<Node> console;
    private final RemoteKeys keys;
    private @Nullable PresentScreen tour;
    private @Nullable PresenterWindow presenter;

    /**
     * @param presented what is shown large stands in it
     * @param console what makes room for that
     */
    Presentation(ScreenFactory screens, PresentBarView bar, Pane presented, List<Node> console) {
        this.screens = screens;
        this.bar = bar;
        this.presented = presented;
        this.console = console;
        bar.whenPresenterWanted(this::togglePresenter);
        this.keys = new RemoteKeys(() -> tour().forward(), () -> tour().back(), bar::show, bar::leave);
    }

    /** Follows what is chosen until closed. */
    Subscription live() {
        return Subscription.combine(bar.part().subscribe(this::show), () -> {
            if (presenter != null) {
                presenter.close();
            }
            if (tour != null) {
                tour.close();
            }
        });
    }

    /** Opens the presenter's window, or closes it; there is one while a tour can be presented. */
    void togglePresenter() {
        Scene scene = presented.getScene();
        if (bar.part().getValue() != null && scene != null) {
            presenter().toggle(scene.getWindow());
        }
    }

    @Override
    public void handle(KeyEvent pressed) {
        if (presented.isVisible()) {
            keys.handle(pressed);
        }
    }

    private void show(@Nullable PresentPart part) {
        console.forEach(each -> Visibility.set(each, part == null));
        presented.setVisible(part != null);
        if (part != null) {
            presented.getChildren().setAll(tour().root());
            tour().show(part);
            tour().root().requestFocus();
            Platform.runLater(this::openPresenter); // once the window fills its screen
        } else if (presenter != null && !screens.context().presenting().get()) {
            presenter.close();
        }
    }

    private void openPresenter() {
        Scene scene = presented.getScene();
        if (presented.isVisible() && scene != null && scene.getWindow() != null) {
            presenter().openBeside(scene.getWindow());
        }
    }

    private PresenterWindow presenter() {
        PresenterWindow made =
                presenter == null ? new PresenterWindow(screens.context().texts(), tour()::presenter, keys) : presenter;
        presenter = made;
        return made;
    }

    private PresentScreen tour() {
        PresentScreen made = tour == null ? screens.present() : tour;
        tour = made;
        return made;
    }
}
