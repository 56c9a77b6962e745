package org.acsconsole.ui.shell;

import java.util.function.IntConsumer;
import javafx.event.EventHandler;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a presenter's remote, and those that choose what is shown: what is presented takes them wherever the focus is.
 *
 * @param part shows the part with that number, from 1
 */
record RemoteKeys(Runnable forward, Runnable back, IntConsumer part, Runnable leave) implements EventHandler<KeyEvent> {

    @Override
    public void handle(KeyEvent pressed) {
        boolean plain = !pressed.isShortcutDown() && !pressed.isAltDown() && !pressed.isShiftDown();
        if (plain && !(pressed.getTarget() instanceof ComboBoxBase<?> && isArrow(pressed.getCode()))) {
            read(pressed);
        }
    }

    private static boolean isArrow(KeyCode code) {
        return code.isArrowKey() || code == KeyCode.PAGE_DOWN || code == KeyCode.PAGE_UP;
    }

    private void read(KeyEvent pressed) {
        Runnable meant = meant(pressed.getCode());
        if (meant != null) {
            pressed.consume();
            meant.run();
        }
    }

    private @Nullable Runnable meant(KeyCode code) {
        return switch (code) {
            case PAGE_DOWN, RIGHT, DOWN -> forward;
            case PAGE_UP, LEFT, UP -> back;
            case DIGIT1, NUMPAD1 -> () -> part.accept(1);
            case DIGIT2, NUMPAD2 -> () -> part.accept(2);
            case DIGIT3, NUMPAD3 -> () -> part.accept(3);
            case DIGIT4, NUMPAD4 -> () -> part.accept(4);
            case ESCAPE -> leave;
            default -> null;
        };
    }
}
