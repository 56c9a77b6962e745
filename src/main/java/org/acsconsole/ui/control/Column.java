package org.acsconsole.ui.control;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A table's column, declared in one place: its head, what its cells say, its width, what it sorts by, and what is exported of it. Widths
 * are in ems, multiples of the text's size, so that they grow with the text.
 *
 * @param <S> what a row is about
 */
public final class Column<S> {

    /** A table's own choice. */
    private static final double ANY_WIDTH = 80;

    /** The line between two heads, and what is rounded away. */
    private static final double BETWEEN_HEADS = 2;

    private final String key;
    private final Function<S, ObservableValue<CellText>> content;
    private Function<S, String> exported;
    private Supplier<TableCell<?, @Nullable S>> cells;
    private @Nullable ObservableValue<String> head;
    private @Nullable Enum<?> sortKey;
    private List<String> styles = List.of();
    private boolean seen = true;
    private double least;
    private double usual;
    private double most = Double.MAX_VALUE;
    private double leastWithRoom;
    private double room = Double.MAX_VALUE;
    private double leftOutBelow;
    private double headSize;
    private double besideHead;
    private ObservableValue<Boolean> offered = new ReadOnlyObjectWrapper<>(true);

    private Column(String key, Function<S, ObservableValue<CellText>> content) {
        this.key = key;
        this.content = content;
        this.exported = row -> content.apply(row).getValue().text();
        this.cells = () -> new ColumnCell<>(content, row -> null);
    }

    /** Says of each row what does not change; {@code key} is the key of the head's text and the column's ID in its table. */
    public static <S> Column<S> of(String key, Function<S, String> text) {
        return showing(key, row -> CellText.of(text.apply(row)));
    }

    /** As {@link #of}, with help or a pill. */
    public static <S> Column<S> showing(String key, Function<S, CellText> content) {
        return following(key, row -> new ReadOnlyObjectWrapper<>(content.apply(row)));
    }

    /** As {@link #showing}, where what is said changes while it is seen. */
    public static <S> Column<S> following(String key, Function<S, ObservableValue<CellText>> content) {
        return new Column<>(key, content);
    }

    /** Is not in the table, only in what is exported of it. */
    public static <S> Column<S> unseen(String key, Function<S, String> text) {
        Column<S> column = of(key, text);
        column.seen = false;
        return column;
    }

    /** Takes at least and usually so much width. */
    public Column<S> wide(double newLeast, double newUsual) {
        least = newLeast;
        usual = newUsual;
        return this;
    }

    /** Takes just so much width: what it says is never longer. */
    public Column<S> fixed(double ems) {
        most = ems;
        return wide(ems, ems);
    }

    /**
     * Is in no font narrower than its head, which the table's sheet writes in bold.
     *
     * @param size the size of the head's text, as a multiple of the table's
     * @param beside the pixels that the sheet leaves on both sides of it together
     */
    public Column<S> asWideAsHead(double size, double beside) {
        headSize = size;
        besideHead = beside + BETWEEN_HEADS;
        return this;
    }

    /** Takes at least so much width where the table has {@code tableEms}, which otherwise other columns may take. */
    public Column<S> leastWithRoom(double ems, double tableEms) {
        leastWithRoom = ems;
        room = tableEms;
        return this;
    }

    /** Is hidden where the table is narrower, as when the text is large for an audience. */
    public Column<S> leftOutBelow(double tableEms) {
        leftOutBelow = tableEms;
        return this;
    }

    /** Is hidden until the user wants to see it. */
    public Column<S> hiddenAtFirst() {
        return leftOutBelow(Double.MAX_VALUE);
    }

    /** Is shown only while it has something to say. */
    public Column<S> offeredWhile(ObservableValue<Boolean> condition) {
        offered = condition;
        return this;
    }

    /** Can be sorted by; the table knows what the key means. */
    public Column<S> sortedBy(Enum<?> newKey) {
        sortKey = newKey;
        return this;
    }

    /** Has another head than the key's text, one that changes. */
    public Column<S> headed(ObservableValue<String> newHead) {
        head = newHead;
        return this;
    }

    public Column<S> styled(String... classes) {
        styles = List.of(classes);
        return this;
    }

    /** Has other text exported than what is seen, such as the whole of what is shortened or masked. */
    public Column<S> exporting(Function<S, String> newExported) {
        exported = newExported;
        return this;
    }

    /** Lets its texts take as many lines as they need. */
    public Column<S> wrapping() {
        return drawnBy(() -> ColumnCell.wrapping(content));
    }

    /** Draws something else than the text, which assistive tools read all the same. */
    public Column<S> drawn(Function<S, @Nullable Node> drawing) {
        return drawnBy(() -> new ColumnCell<>(content, drawing));
    }

    /** Has cells of its own kind. */
    public Column<S> drawnBy(Supplier<TableCell<?, @Nullable S>> newCells) {
        cells = newCells;
        return this;
    }

    boolean seen() {
        return seen;
    }

    /** The value for a file or the clipboard, whatever is masked or shortened on the screen. */
    String exported(S row) {
        return exported.apply(row);
    }

    @SuppressWarnings("unchecked") // a cell knows its own row's item only
    <R> TableColumnModel<R> in(
            TableView<R> table, Function<R, ObservableValue<S>> item, Texts texts, ObservableValue<Font> font) {
        TableColumn<R, @Nullable S> column = new TableColumn<>();
        column.setId(key);
        column.setUserData(sortKey);
        column.setSortable(sortKey != null);
        if (head == null) {
            column.setText(texts.get(key));
        } else {
            column.textProperty().bind(head);
        }
        column.getStyleClass().addAll(styles);
        if (sortKey != null) {
            column.getStyleClass().add("sorts");
        }
        column.setCellValueFactory(features -> (ObservableValue<@Nullable S>) item.apply(features.getValue()));
        column.setCellFactory(any -> (TableCell<R, @Nullable S>) cells.get());
        TableColumnModel<R> model = new TableColumnModel<>(column, usual);
        size(model, table, font);
        return model;
    }

    private void size(TableColumnModel<?> model, TableView<?> table, ObservableValue<Font> font) {
        TableColumn<?, ?> column = model.column();
        DoubleBinding tableEms = Bindings.createDoubleBinding(
                () -> table.getWidth() / font.getValue().getSize(), table.widthProperty(), font);
        if (usual > 0) {
            column.minWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> Math.max(
                                    headWidth(column, font.getValue()),
                                    font.getValue().getSize() * (tableEms.get() < room ? least : leastWithRoom)),
                            tableEms,
                            font));
        }
        column.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.ems().get() > 0
                                ? Math.max(
                                        headWidth(column, font.getValue()),
                                        model.ems().get() * font.getValue().getSize())
                                : ANY_WIDTH,
                        model.ems(),
                        font));
        if (most < Double.MAX_VALUE) {
            column.maxWidthProperty().bind(column.prefWidthProperty());
        }
        BooleanBinding roomForIt = Bindings.createBooleanBinding(
                () -> tableEms.get() >= leftOutBelow || (table.getWidth() == 0 && leftOutBelow < Double.MAX_VALUE),
                tableEms);
        column.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> offered.getValue()
                                && (model.chosen().get() == null
                                        ? roomForIt.get()
                                        : model.chosen().get()),
                        offered,
                        model.chosen(),
                        roomForIt));
    }

    private double headWidth(TableColumn<?, ?> column, Font font) {
        if (headSize == 0) {
            return 0;
        }
        Text text = new Text(column.getText());
        text.setFont(Font.font(font.getFamily(), FontWeight.BOLD, font.getSize() * headSize));
        return Math.ceil(text.getLayoutBounds().getWidth()) + besideHead;
    }
}
