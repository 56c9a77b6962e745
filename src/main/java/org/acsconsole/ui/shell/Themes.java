package org.acsconsole.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.acsconsole.settings.TextSize;
import org.acsconsole.settings.Theme;
import org.acsconsole.ui.dialog.DialogSizing;

/** The colours and the size of everything, in every window that opens. */
public final class Themes {

    private static final String SIZE = "size-";

    /** The style class of what the audience does not see. */
    private static final String AT_WORK = "presenter";

    /** At the usual size; as large as it gets, it still fits a projector's window. */
    private static final double WIDEST_TOOLTIP = 520;

    private final ObjectProperty<Theme> choice = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final ObjectProperty<TextSize> plain = new SimpleObjectProperty<>(TextSize.USUAL);
    private final ObjectProperty<TextSize> presented = new SimpleObjectProperty<>(TextSize.LARGE);
    private final ObservableValue<TextSize> size = presenting.flatMap(now -> now ? presented : plain);
    private final atlantafx.base.theme.Theme light = new PrimerLight();
    private final atlantafx.base.theme.Theme dark = new PrimerDark();
    private final String sheet =
            Objects.requireNonNull(Themes.class.getResource("console.css")).toExternalForm();

    public ObjectProperty<Theme> choice() {
        return choice;
    }

    /** Whether secrets and IDs are masked, and the size is the one for an audience. */
    public BooleanProperty presenting() {
        return presenting;
    }

    /** The size at work. */
    public ObjectProperty<TextSize> plainSize() {
        return plain;
    }

    /** The size before an audience. */
    public ObjectProperty<TextSize> presentedSize() {
        return presented;
    }

    /** The size that holds now. */
    public ObservableValue<TextSize> size() {
        return size;
    }

    /** Changes the size that holds now; the other one stays. */
    public void resize(UnaryOperator<TextSize> change) {
        ObjectProperty<TextSize> now = presenting.get() ? presented : plain;
        now.set(change.apply(now.get()));
    }

    /** Dresses every window there is and every one to come; called once, on the window's thread. */
    public void start() {
        choice.subscribe(chosen -> paint());
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> paint());
        size.subscribe(now -> List.copyOf(Window.getWindows()).forEach(this::size));
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
            TextSize wanted = scene.getRoot().getStyleClass().contains(AT_WORK) ? plain.get() : size.getValue();
            for (TextSize each : TextSize.values()) {
                scene.getRoot()
                        .pseudoClassStateChanged(PseudoClass.getPseudoClass(SIZE + each.percent()), each == wanted);
            }
            if (scene.getRoot() instanceof DialogPane pane) {
                DialogSizing.keep(window, pane, size.getValue());
            }
            if (window instanceof Tooltip tooltip) {
                tooltip.setWrapText(true);
                tooltip.setMaxWidth(WIDEST_TOOLTIP * size.getValue().percent() / 100);
                tooltip.sizeToScene();
            }
        }
    }
}
