package org.acsconsole.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.acsconsole.settings.Theme;

/** The colours and the size of everything, in every window that opens. */
public final class Themes {

    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

    private final ObjectProperty<Theme> choice = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final atlantafx.base.theme.Theme light = new PrimerLight();
    private final atlantafx.base.theme.Theme dark = new PrimerDark();
    private final String sheet =
            Objects.requireNonNull(Themes.class.getResource("console.css")).toExternalForm();

    public ObjectProperty<Theme> choice() {
        return choice;
    }

    /** Whether everything is large and masked, for an audience. */
    public BooleanProperty presenting() {
        return presenting;
    }

    /** Dresses every window there is and every one to come; called once, on the window's thread. */
    public void start() {
        choice.subscribe(chosen -> paint());
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> paint());
        presenting.subscribe(now -> Window.getWindows().forEach(this::size));
        Window.getWindows().forEach(this::dress);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::dress);
            }
        });
    }

    private void paint() {
        boolean darkNow = switch (choice.get()) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
        Application.setUserAgentStylesheet((darkNow ? dark : light).getUserAgentStylesheetBSS()); // parsed already
    }

    private void dress(Window window) {
        Scene scene = window.getScene();
        if (scene != null && !scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
            scene.rootProperty().subscribe(root -> size(window));
        }
        size(window);
    }

    private void size(Window window) {
        Scene scene = window.getScene();
        if (scene != null) {
            Parent root = scene.getRoot();
            root.pseudoClassStateChanged(PRESENTING, presenting.get());
        }
    }
}
