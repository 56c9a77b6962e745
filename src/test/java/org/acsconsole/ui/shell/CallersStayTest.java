package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Operation;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.Nodes;
import org.acsconsole.wire.Header;
import org.acsconsole.wire.Observation;
import org.acsconsole.wire.Signing;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** However short the room, who did it stays; which host it went to goes first. */
@ExtendWith(FxWindows.class)
final class CallersStayTest {

    private static final String ATTENDEE = "Kim Minseo";

    @ParameterizedTest
    @CsvSource({
        "1024, USUAL, ENGLISH",
        "1280, LARGE, ENGLISH",
        "1280, DOUBLE, ENGLISH",
        "1024, USUAL, KOREAN",
        "1280, LARGE, KOREAN",
        "1280, DOUBLE, KOREAN"
    })
    void theAttendeeIsNamedInActivityAndWire(double width, TextSize size, Spoken language, @TempDir Path folder) {
        try (WalkedConsole console = new WalkedConsole(folder, language, size)) {
            inWindow(() -> {
                console.console().stage().setWidth(width);
                return true;
            });
            did(console);
            call(console, "https://localhost:8443");
            call(console, "https://workshop.local:8443");
            console.show(Screen.ACTIVITY);
            assertNamed(table(console, "activity.column.operator"), "activity.column.operator");
            console.show(Screen.WIRE);
            TableView<?> wire = table(console, "wire.column.who");
            assertNamed(wire, "wire.column.who");
            assertThat(shown(wire)).doesNotContain("wire.column.host");
            console.robot.interact(() -> wire.getSelectionModel().select(0));
            assertNamed(wire, "wire.column.who");
        }
    }

    private static void did(WalkedConsole console) {
        Activity.Result done = new Activity.Result(Activity.Outcome.DONE, null, null, Duration.ZERO);
        console.inUse()
                .ledger()
                .record(
                        new Activity(
                                UUID.randomUUID(),
                                Instant.now(),
                                Activity.ATTENDEE + ATTENDEE,
                                Operation.SEE,
                                new Activity.Subject(console.everybody().getFirst(), "created:1"),
                                done),
                        List.of());
    }

    private static void call(WalkedConsole console, String origin) {
        Observation.Sent sent = new Observation.Sent(
                "GET",
                origin,
                "/chat/threads?api-version=2025-03-15",
                List.of(new Header("User-Agent", "azsdk-js-communication-chat/1.5.4")),
                new byte[0]);
        console.console()
                .wire(WalkedConsole.WORKSHOP)
                .record(new Observation(
                        Instant.now(),
                        Duration.ofMillis(3),
                        sent,
                        new Observation.Ending.Answer(200, List.of(), "{}".getBytes(StandardCharsets.UTF_8)),
                        new Signing(Signing.Verdict.NONE, null, List.of(), ATTENDEE)));
    }

    private static TableView<?> table(WalkedConsole console, String column) {
        WaitForAsyncUtils.waitForFxEvents();
        return console.console()
                .find(TableView.class, table -> shown(table).contains(column))
                .orElseThrow(() -> new AssertionError("no table shows " + column));
    }

    private static List<String> shown(TableView<?> table) {
        return inWindow(() ->
                table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
    }

    /** Whoever looks reads the whole name: a cell that has no room for it has an ellipsis in its text. */
    private static void assertNamed(TableView<?> table, String column) {
        until("a row", () -> inWindow(() -> !table.getItems().isEmpty()));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> said = inWindow(() -> Nodes.visible(table)
                .filter(node -> node instanceof TableCell<?, ?> cell
                        && column.equals(cell.getTableColumn().getId()))
                .flatMap(Nodes::visible)
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList());
        assertThat(said).as("%s of %s", column, shown(table)).anyMatch(text -> text.startsWith(ATTENDEE));
    }
}
