package org.acsconsole.ui.tokens;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.ui.Nodes;

/** What the user sees, hears or hovers in windows and views. */
public final class Seen {

    private Seen() {}

    /** Shows the view in a window and lays it out. */
    public static void show(Parent view) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Stage stage = new Stage();
        stage.setScene(new Scene(view, 640, 800));
        stage.show();
        layOut(view);
    }

    public static void layOut(Parent view) {
        view.applyCss();
        view.layout();
        view.layout();
        view.layout();
    }

    /** The node and all below it that are visible. */
    static List<Node> within(Node node) {
        return Nodes.visible(node).toList();
    }

    public static <N extends Node> List<N> all(Node node, Class<N> type) {
        return within(node).stream().filter(type::isInstance).map(type::cast).toList();
    }

    static <N extends Node> N first(Node node, Class<N> type, Predicate<N> wanted) {
        return all(node, type).stream().filter(wanted).findFirst().orElseThrow();
    }

    /** A button, link or check box by its text. */
    public static <N extends Labeled> N named(Node node, Class<N> type, String text) {
        return first(node, type, labeled -> text.equals(labeled.getText()));
    }

    /** Every word in all windows: texts, tooltips, and what a screen reader says. */
    public static List<String> texts() {
        return Window.getWindows().stream()
                .flatMap(window -> within(window.getScene().getRoot()).stream())
                .flatMap(Seen::textsOf)
                .filter(Objects::nonNull)
                .toList();
    }

    public static String text(Node node) {
        return within(node).stream()
                .filter(Labeled.class::isInstance)
                .map(part -> ((Labeled) part).getText())
                .filter(Objects::nonNull)
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private static Stream<String> textsOf(Node node) {
        Stream<String> own = switch (node) {
            case Labeled labeled -> Stream.of(labeled.getText());
            case TextInputControl input -> Stream.of(input.getText());
            case Text text -> Stream.of(text.getText());
            default -> Stream.empty();
        };
        Stream<String> tooltip = node instanceof Control control && control.getTooltip() != null
                ? Stream.of(control.getTooltip().getText())
                : Stream.empty();
        return Stream.of(own, tooltip, Stream.of(node.getAccessibleText(), node.getAccessibleHelp()))
                .flatMap(text -> text);
    }
}
