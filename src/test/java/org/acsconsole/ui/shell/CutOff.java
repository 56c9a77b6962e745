package org.acsconsole.ui.shell;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Walks what is shown, and finds what a user can neither read to its end nor reach by scrolling down. */
final class CutOff {

    /** Rounding of layouts to whole pixels. */
    private static final double ROUNDING = 2;

    private static final double LEAST_EMS = 3;

    /** Where tabs have no room, their bar scrolls, and a menu lists them. */
    private static final String SCROLLED_TABS = "headers-region";

    /** What a tooltip's label is in measures one line of it, and cuts nothing off; the window is as high as the label. */
    private static final List<String> AROUND_TOOLTIPS = List.of("tooltip", "popup");

    private CutOff() {}

    /** What is shortened, squeezed or out of sight; each with its place and by how much. */
    static List<String> in(Parent root) {
        root.applyCss();
        root.layout();
        root.layout();
        return shown(root)
                .flatMap(node -> Stream.of(
                                shortened(node), unread(node), squeezed(node), outside(node), unscrolled(node))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** What is written smaller than so many pixels. */
    static List<String> below(double least, Parent root) {
        return shown(root)
                .filter(node -> node instanceof Labeled labeled
                        && !bare(labeled)
                        && labeled.getFont().getSize() < least)
                .map(node -> "%s is written in %.0f pixels"
                        .formatted(place(node), ((Labeled) node).getFont().getSize()))
                .toList();
    }

    /** A text that ends in an ellipsis; a label's may, where its tooltip says the whole. */
    private static Optional<String> shortened(Node node) {
        if (!(node instanceof Labeled labeled)
                || labeled.getText() == null
                || labeled.getText().isEmpty()
                || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                || (node instanceof Label && shownByATooltip(node, labeled.getText()))) {
            return Optional.empty();
        }
        String whole = labeled.isMnemonicParsing() ? labeled.getText().replace("_", "") : labeled.getText();
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !child.equals(labeled.getGraphic()))
                .map(text -> ((Text) text).getText())
                .filter(read -> !read.equals(whole) && !read.equals(labeled.getText()))
                .findFirst()
                .map(read -> "%s reads \"%s\", %.0f wide and %.0f high of %.0f and %.0f"
                        .formatted(
                                place(node),
                                read,
                                labeled.getWidth(),
                                labeled.getHeight(),
                                labeled.prefWidth(-1),
                                labeled.prefHeight(labeled.getWidth())));
    }

    /** A prompt, or a text that nobody types, that is wider than its field. */
    private static Optional<String> unread(Node node) {
        if (node instanceof Spinner<?> spinner) {
            return unread(spinner.getEditor(), spinner.getEditor().getText());
        }
        if (!(node instanceof TextField field)) {
            return Optional.empty();
        }
        return unread(field, field.isEditable() ? field.getPromptText() : field.getText());
    }

    private static Optional<String> unread(TextField field, @Nullable String text) {
        Text measure = new Text(text);
        measure.setFont(field.getFont());
        double wide = measure.getLayoutBounds().getWidth();
        return field.getChildrenUnmodifiable().stream()
                .filter(child -> child.getClip() != null)
                .map(child -> child.getClip().getLayoutBounds().getWidth())
                .filter(room -> wide > room + ROUNDING)
                .findFirst()
                .map(room -> "%s has %.0f for the %.0f of \"%s\"".formatted(place(field), room, wide, text));
    }

    private static boolean shownByATooltip(@Nullable Node node, String text) {
        if (node instanceof Control control) {
            Tooltip tooltip = control.getTooltip();
            if (tooltip != null
                    && tooltip.getText() != null
                    && tooltip.getText().contains(text)) {
                return true;
            }
        }
        return node != null && shownByATooltip(node.getParent(), text);
    }

    /** A table or a text without the room for a line or two, or any control without room at all. */
    private static Optional<String> squeezed(Node node) {
        if (!(node instanceof Control control) || (node instanceof Labeled labeled && bare(labeled))) {
            return Optional.empty();
        }
        boolean lines = node instanceof TableView || node instanceof TextArea;
        double least = lines ? LEAST_EMS * em(node) : em(node) / 2;
        return control.getHeight() + ROUNDING < least || control.getWidth() + ROUNDING < least
                ? Optional.of("%s has only %.0f × %.0f".formatted(place(node), control.getWidth(), control.getHeight()))
                : Optional.empty();
    }

    private static boolean bare(Labeled labeled) {
        return labeled.getGraphic() == null
                && (labeled.getText() == null || labeled.getText().isEmpty());
    }

    /** The nearest region that the control leaves; to leave what scrolls up and down by its foot is not a fault. */
    private static Optional<String> outside(Node node) {
        if (!(node instanceof Control)) {
            return Optional.empty();
        }
        Node inner = node;
        Parent around = node.getParent();
        while (around != null && !around.getStyleClass().contains(SCROLLED_TABS)) {
            Parent beyond = around.getParent();
            if (beyond != null && beyond.getParent() instanceof ScrollPane) {
                around = beyond;
            }
            if (around.getParent() instanceof ScrollPane scroll) {
                double wide = wide(inner, around);
                if (wide > ROUNDING) {
                    return Optional.of("%s is %.0f wider than what scrolls it".formatted(place(node), wide));
                }
                inner = scroll;
                around = scroll.getParent();
                continue;
            }
            double by = around instanceof Region region && Collections.disjoint(around.getStyleClass(), AROUND_TOOLTIPS)
                    ? Math.max(wide(inner, region), high(inner, region))
                    : 0;
            if (by > ROUNDING) {
                return Optional.of("%s is %.0f outside of %s".formatted(place(node), by, named(around)));
            }
            around = around.getParent();
        }
        return Optional.empty();
    }

    /** What is higher than what scrolls it, without a bar that says so. */
    private static Optional<String> unscrolled(Node node) {
        if (!(node instanceof ScrollPane scroll) || scroll.getContent() == null) {
            return Optional.empty();
        }
        double beyond = scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        boolean bar = scroll.getChildrenUnmodifiable().stream()
                .anyMatch(child -> child instanceof ScrollBar each
                        && each.getOrientation() == Orientation.VERTICAL
                        && each.isVisible());
        return beyond > ROUNDING && !bar
                ? Optional.of("%s hides %.0f below its foot".formatted(place(node), beyond))
                : Optional.empty();
    }

    private static double wide(Node inner, Parent around) {
        Bounds its = around.sceneToLocal(inner.localToScene(inner.getLayoutBounds()));
        Bounds room = around.getLayoutBounds();
        return Math.max(room.getMinX() - its.getMinX(), its.getMaxX() - room.getMaxX());
    }

    private static double high(Node inner, Parent around) {
        Bounds its = around.sceneToLocal(inner.localToScene(inner.getLayoutBounds()));
        Bounds room = around.getLayoutBounds();
        return Math.max(room.getMinY() - its.getMinY(), its.getMaxY() - room.getMaxY());
    }

    private static double em(Node node) {
        return node instanceof Labeled labeled ? labeled.getFont().getSize() : 13;
    }

    private static String place(Node node) {
        StringBuilder place = new StringBuilder(named(node));
        Parent around = node.getParent();
        for (int steps = 0; around != null && steps < 3; around = around.getParent()) {
            if (around.getId() != null || !around.getStyleClass().isEmpty()) {
                place.insert(0, named(around) + " > ");
                steps++;
            }
        }
        return place.toString();
    }

    private static String named(Node node) {
        String name = node.getClass().getSimpleName();
        String id = node.getId() == null ? "" : "#" + node.getId();
        String style =
                node.getStyleClass().isEmpty() ? "" : "." + node.getStyleClass().getLast();
        String text =
                node instanceof Labeled labeled && labeled.getText() != null ? " \"" + labeled.getText() + '"' : "";
        return String.format(Locale.ROOT, "%s%s%s%s", name, id, style, text);
    }

    /** All that is shown but the cells of lists, which scroll, and the insides of fields. */
    private static Stream<Node> shown(Node node) {
        if (!node.isVisible() || node instanceof Cell || node instanceof ScrollBar) {
            return Stream.empty();
        }
        if (node instanceof ComboBox<?> choice) {
            return Stream.concat(
                    Stream.of(node), choice.getChildrenUnmodifiable().stream().filter(ListCell.class::isInstance));
        }
        boolean whole = node instanceof TextInputControl || node instanceof Spinner;
        return node instanceof Parent parent && !whole
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(CutOff::shown))
                : Stream.of(node);
    }
}
