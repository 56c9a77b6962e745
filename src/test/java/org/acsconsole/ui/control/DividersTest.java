package org.acsconsole.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
final class DividersTest {

    private final Map<String, Double> left = new HashMap<>();
    private final Dividers dividers = new Dividers(name -> Optional.ofNullable(left.get(name)), left::put);
    private SplitPane pane;

    @BeforeEach
    void open() {
        pane = new SplitPane(new Pane(), new Pane());
        new Scene(pane, 800, 400);
        pane.applyCss();
        pane.layout();
    }

    @Test
    void aDividerThatNobodyMovedStandsInItsUsualPlace() {
        dividers.place(pane, "list", 0.6);
        assertThat(pane.getDividerPositions()).containsExactly(0.6);
    }

    @Test
    void aDividerStandsWhereTheUserLeftIt() {
        left.put("list", 0.25);
        dividers.place(pane, "list", 0.6);
        assertThat(pane.getDividerPositions()).containsExactly(0.25);
    }

    @Test
    void aDividerThatGaveWayComesBackWithTheRoom() {
        ((Pane) pane.getItems().getLast()).setMinWidth(300);
        dividers.place(pane, "list", 0.6);
        resize(400);
        assertThat(pane.getDividerPositions()[0]).isLessThan(0.3);
        resize(800);
        assertThat(pane.getDividerPositions()[0]).isEqualTo(0.6, within(0.01));
    }

    private void resize(double width) {
        pane.resize(width, 400);
        pane.layout();
    }

    @Test
    void whereTheUserLeavesADividerIsRemembered() {
        dividers.place(pane, "list", 0.6);
        pane.setDividerPositions(0.4);
        release(pane.lookup(".split-pane-divider"));
        assertThat(left).containsExactly(Map.entry("list", 0.4));
    }

    @Test
    void aClickBesideTheDividerIsNotAMove() {
        dividers.place(pane, "list", 0.6);
        release(pane.getItems().getFirst());
        assertThat(left).isEmpty();
    }

    private static void release(Node on) {
        Event.fireEvent(
                on,
                new MouseEvent(
                        MouseEvent.MOUSE_RELEASED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }
}
