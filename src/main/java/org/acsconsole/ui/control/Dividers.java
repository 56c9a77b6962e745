package org.acsconsole.ui.control;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * The dividers stand where the user moved them last, each known by a name.
 *
 * @param remembered returns where the user left the divider of that name, 0 to 1
 * @param moved accepts where the user left it
 */
public record Dividers(Function<String, Optional<Double>> remembered, BiConsumer<String, Double> moved) {

    private static final String PLACE = "divider";

    private record Place(String name, double usual) {

        static Place of(SplitPane pane) {
            return (Place) Objects.requireNonNull(pane.getProperties().get(PLACE));
        }
    }

    /**
     * Puts the pane's divider where the user left the one of that name, and from now on remembers its moves as that one's. Where it
     * gave way to what needs room, it comes back with the room.
     */
    public void place(SplitPane pane, String name, double usual) {
        boolean first = pane.getProperties().put(PLACE, new Place(name, usual)) == null;
        place(pane);
        if (first) {
            pane.layoutBoundsProperty().subscribe((before, now) -> place(pane));
            pane.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> {
                if (released.getTarget() instanceof Node target && isDivider(target, pane)) {
                    moved.accept(Place.of(pane).name(), pane.getDividerPositions()[0]);
                }
            });
        }
    }

    private void place(SplitPane pane) {
        Place place = Place.of(pane);
        pane.setDividerPositions(remembered.apply(place.name()).orElse(place.usual()));
    }

    private static boolean isDivider(Node node, SplitPane pane) {
        return !node.equals(pane)
                && (node.getStyleClass().contains("split-pane-divider") || isDivider(node.getParent(), pane));
    }
}
