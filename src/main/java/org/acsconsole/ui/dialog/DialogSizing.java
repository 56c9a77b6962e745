package org.acsconsole.ui.dialog;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.settings.TextSize;
import org.jspecify.annotations.Nullable;

/** Keeps every dialog within the window it belongs to and the screen: its content scrolls, its buttons stay. */
public final class DialogSizing {

    private static final String STYLE = "dialog-room";
    private static final String WIDTH = "acsconsole.width";

    private static final double SCROLL_BAR = 16;

    /** At the usual size. */
    private static final double LEAST_BUTTON = 84;

    private DialogSizing() {}

    public static void keep(Window window, DialogPane pane, TextSize size) {
        if (!pane.maxWidthProperty().isBound()) {
            pane.getProperties().put(WIDTH, pane.getPrefWidth());
            pane.maxWidthProperty().bind(most(window, true));
            pane.maxHeightProperty().bind(most(window, false));
            DialogPlacement.keep(window, pane);
            if (pane.getContent() != null) {
                pane.setContent(scrolling(pane.getContent()));
            }
        }
        if (pane.getProperties().get(WIDTH) instanceof Double usual && usual > 0) {
            pane.setPrefWidth(usual * size.percent() / 100);
        } else {
            pane.setPrefWidth(Region.USE_COMPUTED_SIZE);
            pane.applyCss();
            pane.setPrefWidth(pane.prefWidth(-1) + SCROLL_BAR);
        }
        pane.getChildren().stream()
                .filter(ButtonBar.class::isInstance)
                .map(ButtonBar.class::cast)
                .forEach(bar -> fitButtons(bar, size));
        if (window.isShowing()) {
            window.sizeToScene();
        }
    }

    /** A button bar measures its buttons once, before the text has its size. */
    private static void fitButtons(ButtonBar bar, TextSize size) {
        for (Node button : bar.getButtons()) {
            ButtonBar.setButtonUniformSize(button, false);
            if (button instanceof Region region) {
                region.setPrefWidth(Region.USE_COMPUTED_SIZE);
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        bar.setButtonMinWidth(LEAST_BUTTON * size.percent() / 100);
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new Wrapped(content);
        scroll.getStyleClass().addAll(STYLE, "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setFitToHeight(true);
        if (content instanceof Region region) {
            region.setMinHeight(Region.USE_PREF_SIZE);
        }
        return scroll;
    }

    /** As much as the console's window has, however many dialogs are between; the screen where there is none. */
    private static DoubleBinding most(Window window, boolean wide) {
        Window owner = consoles(window);
        double screen = wide
                ? Screen.getPrimary().getVisualBounds().getWidth()
                : Screen.getPrimary().getVisualBounds().getHeight();
        if (owner == null || owner.getScene() == null) {
            return Bindings.createDoubleBinding(() -> screen);
        }
        ReadOnlyDoubleProperty has =
                wide ? owner.getScene().widthProperty() : owner.getScene().heightProperty();
        return Bindings.createDoubleBinding(() -> Math.min(screen, has.get()), has);
    }

    private static @Nullable Window consoles(Window window) {
        Window owner = window instanceof Stage stage ? stage.getOwner() : null;
        Window over = owner == null ? null : consoles(owner);
        return over == null ? owner : over;
    }

    /** As high as its content is at its width, where a scroll pane asks for the height of text that is not wrapped. */
    private static final class Wrapped extends ScrollPane {

        private static final double ROUNDING = 1;

        Wrapped(Node content) {
            super(content);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        /**
         * Whether it scrolls is decided at the width without a bar: with one the text wraps more, so that a bar that was needed
         * before the dialog had its height would keep itself.
         */
        @Override
        protected void layoutChildren() {
            boolean fits = computePrefHeight(getWidth()) <= getHeight() + ROUNDING;
            setVbarPolicy(fits ? ScrollBarPolicy.NEVER : ScrollBarPolicy.AS_NEEDED);
            setFitToHeight(fits);
            super.layoutChildren();
        }

        @Override
        protected double computePrefHeight(double width) {
            Insets insets = getInsets();
            double within = width == -1 ? -1 : width - insets.getLeft() - insets.getRight();
            return insets.getTop() + getContent().prefHeight(within) + insets.getBottom();
        }
    }
}
