package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.Workspace;
import org.acsconsole.settings.Language;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.SampleProfiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Which columns stay where the room is short, and that what they say can be read. */
@ExtendWith(FxWindows.class)
final class RoomForColumnsTest {

    private static final double WIDTH = 1_280;
    private static final double HEIGHT = 720;
    private static final double LEAST_WIDTH = 1_024;

    private final FxRobot robot = new FxRobot();
    private final SampleProfiles profiles;
    private final Path folder;
    private @Nullable OpenConsole console;

    RoomForColumnsTest(@TempDir Path folder) {
        this.folder = folder;
        profiles = new SampleProfiles(folder);
        Workspace workspace = profiles.workspace("Workshop");
        Steps.createdWithToken(
                workspace.controller(),
                new IdentityDetails("Fatima Dubois", "student93@contoso.com", ""),
                Set.of(TokenScope.CHAT, TokenScope.VOIP),
                TokenLifetime.ofMinutes(60));
    }

    @AfterEach
    void close() {
        if (console != null) {
            console.close();
        }
        profiles.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {WIDTH, LEAST_WIDTH})
    void chatAndVoipAreReadWhole(double width) {
        OpenConsole opened = open(TextSize.USUAL, width);
        assertThat(inWindow(() -> Nodes.visible(tokens(opened))
                        .filter(node -> node instanceof TableCell<?, ?> cell && "chat, voip".equals(cell.getText()))
                        .map(node -> ((TableCell<?, ?>) node).isTextTruncated())
                        .toList()))
                .containsExactly(false);
    }

    /** Programs that ask for no lifetime get a token of a day, which ends tomorrow. */
    @Test
    void theExpiryOfATokenOfADayIsReadWholeWhereTheTableHasTheRoomOfAUsualWindow() {
        Workspace workspace = profiles.workspace("Workshop");
        String tomorrow = Steps.createdWithToken(
                        workspace.controller(),
                        new IdentityDetails("Ana", "", ""),
                        Set.of(TokenScope.CHAT),
                        TokenLifetime.LONGEST)
                .token()
                .times()
                .expiresAt()
                .atZone(ZoneId.systemDefault())
                .format(DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH));
        OpenConsole opened = open(TextSize.USUAL, WIDTH);
        inWindow(() -> {
            SplitPane parts = opened.find(SplitPane.class, each -> true).orElseThrow();
            parts.setDividerPositions(1 - 510 / parts.getWidth());
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(inWindow(() -> Nodes.visible(tokens(opened))
                        .filter(node -> node instanceof TableCell<?, ?> cell && tomorrow.equals(cell.getText()))
                        .map(node -> ((TableCell<?, ?>) node).isTextTruncated())
                        .toList()))
                .containsExactly(false);
    }

    @Test
    void theTableOfOneTokenHasNoBlankRow() {
        OpenConsole opened = open(TextSize.USUAL, WIDTH);
        TableView<?> table = inWindow(() -> tokens(opened));
        double taken = inWindow(() -> Stream.concat(
                        Nodes.visible(table)
                                .filter(TableRow.class::isInstance)
                                .filter(row -> !((TableRow<?>) row).isEmpty()),
                        Stream.of(table.lookup(".column-header-background")))
                .mapToDouble(part -> part.getLayoutBounds().getHeight())
                .sum());
        assertThat(table.getHeight()).isBetween(taken, taken + 10);
    }

    @Test
    void aLabelIsReadWhole() {
        open(TextSize.USUAL, WIDTH);
        assertThat(inWindow(() -> Nodes.visible(identities())
                        .filter(Text.class::isInstance)
                        .map(node -> ((Text) node).getText())
                        .toList()))
                .contains("Fatima Dubois");
    }

    @Test
    void inLargeLettersTheTokensStayAndWhoseTheyAre() {
        OpenConsole opened = open(TextSize.DOUBLE, WIDTH);
        assertThat(shown(identities())).containsExactly("Label", "Live tokens", "Next expiry");
        assertThat(shown(tokens(opened))).containsExactly("State", "Scopes", "Left");
        robot.interact(() -> tokens(opened).getSelectionModel().select(0));
        assertThat(opened.find(Button.class, each -> "Try token".equals(each.getText())))
                .as("what the column of actions offered")
                .isPresent();
    }

    @Test
    void afterAPresentationChoicesAreAsWideAsBefore() {
        OpenConsole opened = open(TextSize.USUAL, WIDTH);
        robot.interact(() -> List.copyOf(robot.lookup(".rail > .toggle-button").<ToggleButton>queryAll())
                .getLast()
                .fire());
        double before = choice(opened);
        robot.push(KeyCode.F11);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(choice(opened)).isGreaterThan(before);
        robot.push(KeyCode.F11);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(choice(opened)).isEqualTo(before);
    }

    private double choice(OpenConsole opened) {
        return inWindow(() -> {
            Parent root = opened.stage().getScene().getRoot();
            root.applyCss();
            root.layout();
            return Nodes.all(root)
                    .filter(node ->
                            node instanceof ComboBox && node.getStyleClass().contains("kind-choice"))
                    .map(node -> ((ComboBox<?>) node).prefWidth(-1))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private OpenConsole open(TextSize size, double width) {
        OpenConsole opened = new OpenConsole(folder, profiles, Language.ENGLISH, size, new SimpleObjectProperty<>());
        console = opened;
        inWindow(() -> {
            opened.stage().setX(0);
            opened.stage().setY(0);
            opened.stage().setWidth(width);
            opened.stage().setHeight(HEIGHT);
            return true;
        });
        until("the width", () -> inWindow(() -> opened.stage().getScene().getWidth() == width));
        until("a row", () -> !identities().getItems().isEmpty());
        robot.interact(() -> identities().getSelectionModel().select(0));
        until("its tokens", () -> inWindow(() -> !tokens(opened).getItems().isEmpty()));
        WaitForAsyncUtils.waitForFxEvents();
        inWindow(() -> {
            Parent root = opened.stage().getScene().getRoot();
            root.applyCss();
            root.layout();
            root.layout();
            return true;
        });
        return opened;
    }

    private static List<String> shown(TableView<?> table) {
        return inWindow(() ->
                table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
    }

    private TableView<?> identities() {
        return robot.lookup(".identity-table").queryTableView();
    }

    private static TableView<?> tokens(OpenConsole opened) {
        return (TableView<?>) opened.stage().getScene().lookup(".tokens-table");
    }
}
