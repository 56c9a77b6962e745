package org.acsconsole.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
final class ColumnTest {

    private static final String KEY = "identities.column.label";

    private final SimpleObjectProperty<Font> font = new SimpleObjectProperty<>(Font.font(10));
    private final TableView<String> table = new TableView<>();

    @Test
    void theHeadIsTheTextOfItsKey() {
        assertThat(only(Column.of(KEY, row -> row)).getText()).isEqualTo("Label");
    }

    @Test
    void aHeadThatChangesIsFollowed() {
        SimpleStringProperty head = new SimpleStringProperty("When");
        TableColumn<String, ?> column = only(Column.<String>of(KEY, row -> row).headed(head));
        head.set("When (this computer)");
        assertThat(column.getText()).isEqualTo("When (this computer)");
    }

    @Test
    void whatIsExportedIsWhatIsShown() {
        assertThat(Columns.of(Column.<String>of(KEY, row -> row + "!")).exported("Alice"))
                .isEqualTo("Alice!");
    }

    @Test
    void whatIsMaskedOrShortenedIsExportedWhole() {
        Column<String> masked = Column.<String>of(KEY, row -> "•••").exporting(row -> row);
        assertThat(Columns.of(masked, Column.<String>unseen(KEY, String::toUpperCase))
                        .exported("Alice"))
                .isEqualTo("Alice\tALICE");
    }

    @Test
    void aColumnForExportsOnlyIsNotInTheTable() {
        fill(Column.unseen(KEY, row -> row));
        assertThat(table.getColumns()).isEmpty();
    }

    @Test
    void aColumnWithoutASortKeyDoesNotSort() {
        assertThat(only(Column.of(KEY, row -> row)).isSortable()).isFalse();
    }

    @Test
    void aColumnSortsByItsKey() {
        TableColumn<String, ?> column = only(Column.<String>of(KEY, row -> row).sortedBy(Tone.DANGER));
        assertThat(column.isSortable()).isTrue();
        assertThat(column.getUserData()).isEqualTo(Tone.DANGER);
    }

    @Test
    void assistiveToolsReadTheTextAndItsHelp() {
        assertThat(cell(CellText.pill("revoking", Tone.DANGER).withHelp("until 12:10"))
                        .getAccessibleText())
                .isEqualTo("revoking, until 12:10");
    }

    @Test
    void helpThatSaysTheSameIsReadOnce() {
        assertThat(cell(CellText.of("chat").withHelp("chat")).getAccessibleText())
                .isEqualTo("chat");
    }

    @Test
    void helpIsTheTooltip() {
        assertThat(cell(CellText.of("12:00").withHelp("23 November"))
                        .getTooltip()
                        .getText())
                .isEqualTo("23 November");
    }

    @Test
    void theStylesheetKnowsTheCellByItsLooks() {
        assertThat(cell(CellText.of("12:00").looking(Set.of("struck"))).getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("struck"));
    }

    @Test
    void widthsGrowWithTheText() {
        TableColumn<String, ?> column = only(Column.<String>of(KEY, row -> row).fixed(7));
        font.set(Font.font(20));
        assertThat(List.of(column.getMinWidth(), column.getPrefWidth(), column.getMaxWidth()))
                .containsOnly(140.0);
    }

    @Test
    void aHeadIsWholeInWhateverFontItIsWritten() {
        TableColumn<String, ?> column =
                only(Column.<String>of(KEY, row -> row).fixed(1).asWideAsHead(0.5, 10));
        font.set(Font.font(40));
        Text head = new Text(column.getText());
        head.setFont(Font.font(font.get().getFamily(), FontWeight.BOLD, 20));
        double needed = head.getLayoutBounds().getWidth() + 10;
        assertThat(List.of(column.getMinWidth(), column.getPrefWidth(), column.getMaxWidth()))
                .allMatch(width -> width >= needed && width < needed + 4);
    }

    private TableCell<?, ?> cell(CellText text) {
        fill(Column.showing(KEY, row -> text));
        table.getItems().add("Alice");
        Stage stage = new Stage();
        stage.setScene(new Scene(table, 300, 200));
        stage.show();
        table.applyCss();
        table.layout();
        TableCell<?, ?> cell = (TableCell<?, ?>) table.lookup(".table-row-cell .table-cell");
        stage.hide();
        return cell;
    }

    private TableColumn<String, ?> only(Column<String> column) {
        fill(column);
        return table.getColumns().getFirst();
    }

    private void fill(Column<String> column) {
        Columns.of(column).fill(table, "people", new Views(new Texts(Locale.ENGLISH)), font);
    }
}
