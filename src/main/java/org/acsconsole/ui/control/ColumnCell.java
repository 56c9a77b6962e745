package org.acsconsole.ui.control;

import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A cell that shows what its column says of the row, and follows it for as long as it can be seen. */
final class ColumnCell<R, S> extends TableCell<R, @Nullable S> {

    private final Function<S, @Nullable Node> drawn;
    private final Pill pill = new Pill();
    private @Nullable Tooltip help;
    private Set<String> looks = Set.of();

    /** @param drawn what stands for the text; null where the text itself does, or its pill */
    ColumnCell(Function<S, ObservableValue<CellText>> content, Function<S, @Nullable Node> drawn) {
        this.drawn = drawn;
        ObservableValue<@Nullable CellText> said =
                Visibility.whileSeen(this, itemProperty().<@Nullable CellText>flatMap(content));
        said.subscribe(this::show);
    }

    /** Lets texts take as many lines as they need. */
    static <R, S> ColumnCell<R, S> wrapping(Function<S, ObservableValue<CellText>> content) {
        Text wrapped = new Text();
        ColumnCell<R, S> cell = new ColumnCell<>(content, row -> wrapped);
        wrapped.textProperty().bind(cell.textProperty());
        cell.getStyleClass().add("wrapped");
        wrapped.getStyleClass().add("wrapped-text");
        wrapped.wrappingWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> cell.getWidth() - cell.snappedLeftInset() - cell.snappedRightInset() - 1,
                        cell.widthProperty(),
                        cell.insetsProperty()));
        return cell;
    }

    private void show(@Nullable CellText said) {
        CellText now = said == null ? CellText.EMPTY : said;
        S row = getItem();
        Node graphic = said == null || row == null ? null : graphic(said, row);
        setText(now.text());
        setGraphic(graphic);
        setContentDisplay(graphic == null ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        setTooltip(now.help().isEmpty() ? null : tooltip(now.help()));
        setAccessibleText(now.accessible());
        looks.forEach(look -> pseudoClassStateChanged(PseudoClass.getPseudoClass(look), false));
        looks = now.looks();
        looks.forEach(look -> pseudoClassStateChanged(PseudoClass.getPseudoClass(look), true));
    }

    /** A tooltip is a window of its own, dear to make: only a cell with something to add makes one. */
    private Tooltip tooltip(String text) {
        Tooltip shown = help == null ? new Tooltip() : help;
        help = shown;
        shown.setText(text);
        return shown;
    }

    private @Nullable Node graphic(CellText said, S row) {
        if (said.tone() == null) {
            return drawn.apply(row);
        }
        pill.show(said.text(), said.tone());
        pill.setAccessibleText(said.help().isEmpty() ? null : said.help());
        return pill;
    }
}
