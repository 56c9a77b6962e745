package org.acsconsole.ui.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.FileProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.wire.Dropped;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.WireLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxThread.class)
final class WireScreenTest {

    private static final String SERVICES = Seen.SIGNED.replace("localhost", "localhost:8443");

    @TempDir
    private Path folder = Path.of("");

    private final WireLog log = new WireLog();
    private final Map<String, Double> left = new HashMap<>();
    private final List<Runnable> moments = new ArrayList<>();
    private final List<String> reported = new ArrayList<>();
    private final ContextForTests given = new ContextForTests(Locale.ENGLISH, ZoneId.systemDefault());
    private final SimpleBooleanProperty presenting = given.presenting;
    private final ScreenContext context = given.on(
            new FxTaskRunner(Runnable::run, Runnable::run),
            failure -> {
                throw new AssertionError(failure);
            },
            InstantSource.system());
    private @Nullable WireScreen screen;
    private Parent root = new Pane();

    @BeforeEach
    void open() {
        WireScreen opened = new WireScreen(
                context,
                new SimpleObjectProperty<>(log),
                new Dividers(name -> Optional.ofNullable(left.get(name)), left::put),
                moments::add,
                window -> Optional.of(folder.resolve("wire.har")));
        context.code().announced().subscribe(copied -> {
            if (!copied.isEmpty()) {
                reported.add(copied);
            }
        });
        screen = opened;
        root = opened.root();
        Stage stage = new Stage();
        Scene scene = new Scene(root, 1280, 720);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
        layOut();
    }

    @AfterEach
    void close() {
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void anEmptyWireSaysWhatWillAppear() {
        assertThat(shownTexts()).contains("No exchanges yet");
        assertThat(button("Export HAR…").isDisabled()).isTrue();
    }

    @Test
    void anExchangeIsARowWithTimeCallerMethodPathStatusAndDuration() {
        log.record(Seen.byPython("/identities/" + Seen.ID + "/:issueAccessToken?api-version=1", 429));
        aMomentPasses();
        assertThat(shownTexts())
                .contains("Attendee · Python SDK 1.5.0", "POST", "…0d003502/:issueAccessToken", "429")
                .contains("3.0", "1 of 1 exchanges")
                .anyMatch(text -> text.matches("\\d\\d:30:00\\.125"))
                .doesNotContain("No exchanges yet");
    }

    @Test
    void droppedExchangesAreCountedWithTheTimeFromWhichNoneIsMissing() {
        IntStream.range(0, WireLog.MOST_EXCHANGES + 2).forEach(i -> log.record(Seen.byConsole("/" + i)));
        aMomentPasses();
        assertThat(shownTexts())
                .anyMatch(text ->
                        text.matches("2 older ones were dropped to save memory; complete since .* \\d\\d:30:01"));
    }

    @Test
    void anExportIsReportedWhereTheOtherScreensReportAndTheCountStays() {
        log.record(Seen.byConsole("/identities"));
        aMomentPasses();
        button("Export HAR…").fire();
        assertThat(folder.resolve("wire.har")).exists();
        assertThat(reported).containsExactly("Exported 1 exchange to wire.har");
        assertThat(shownTexts()).contains("1 of 1 exchanges");
    }

    @Test
    void thePartsAndTheTextFilter() {
        log.record(Seen.byConsole("/identities"));
        log.record(Seen.byPython("/identities", 500));
        aMomentPasses();
        toggle("Errors").fire();
        assertThat(table().getItems()).hasSize(1);
        filter().setText("console");
        layOut();
        assertThat(shownTexts()).contains("No exchange matches the filter", "0 of 2 exchanges");
        button("Show all").fire();
        assertThat(table().getItems()).hasSize(2);
    }

    @Test
    void detailsShowHeadersAndPrettyBodiesWithoutSecrets() {
        log.record(Seen.byConsole("/identities?api-version=2023-10-01"));
        aMomentPasses();
        table().getSelectionModel().select(0);
        tabs().getSelectionModel().select(1);
        layOut();
        assertThat(area("Answer").getText()).contains("201\nMS-CV: cv-201\n\n{\n  \"identity\"", "\"token\" : \"•••\"");
        assertThat(area("Request").getText())
                .startsWith("POST /identities?api-version=2023-10-01\nUser-Agent: acs-identity-console\n")
                .contains("Signature=•••");
    }

    @Test
    void newOnesComeAboveTheChosenRowWhichStaysChosen() {
        log.record(Seen.byPython("/first", 200));
        aMomentPasses();
        table().getSelectionModel().select(0);
        Exchange chosen = table().getItems().getFirst();
        List<@Nullable Exchange> seen = new ArrayList<>();
        table().getSelectionModel().selectedItemProperty().subscribe((before, now) -> seen.add(now));
        IntStream.range(0, 300).forEach(i -> log.record(Seen.byConsole("/" + i)));
        aMomentPasses();
        assertThat(table().getItems()).hasSize(301);
        assertThat(table().getSelectionModel().getSelectedItem()).isSameAs(chosen);
        assertThat(table().getSelectionModel().getSelectedIndex()).isEqualTo(300);
        assertThat(seen).as("details that were filled again").isEmpty();
        assertThat(scrollBar().getValue()).isZero();
    }

    @Test
    void theNewOnesAreShownOnceAskedFor() {
        IntStream.range(0, 200).forEach(i -> log.record(Seen.byConsole("/" + i)));
        aMomentPasses();
        table().scrollTo(100);
        layOut();
        log.record(Seen.byConsole("/new"));
        aMomentPasses();
        button("Show 1 new").fire();
        assertThat(table().getItems()).hasSize(201);
        assertThat(buttons()).noneMatch(button -> button.getText().equals("Show 1 new") && button.isVisible());
    }

    @Test
    void theServiceIsNamedOnceThereAreSeveral() {
        log.record(Seen.byConsole("/first"));
        aMomentPasses();
        assertThat(shownTexts()).doesNotContain("localhost:8443");
        log.record(Seen.byConsoleAt("https://contoso.communication.azure.com", "/second"));
        aMomentPasses();
        assertThat(shownTexts()).contains("Service", "localhost:8443", "contoso");
    }

    @Test
    void escapeFollowsTheWireAgain() {
        IntStream.range(0, 200).forEach(i -> log.record(Seen.byConsole("/" + i)));
        aMomentPasses();
        table().scrollTo(100);
        layOut();
        log.record(Seen.byConsole("/second"));
        aMomentPasses();
        table().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        assertThat(table().getItems()).hasSize(201);
    }

    @Test
    void whoScrolledKeepsTheirPlaceUntilTheyComeBack() {
        IntStream.range(0, 200).forEach(i -> log.record(Seen.byConsole("/" + i)));
        aMomentPasses();
        table().scrollTo(100);
        layOut();
        log.record(Seen.byConsole("/new"));
        aMomentPasses();
        assertThat(table().getItems()).hasSize(200);
        scrollBar().setValue(0);
        layOut();
        assertThat(table().getItems()).hasSize(201);
    }

    @Test
    void atTheTopTheListFollows() {
        for (int batch = 0; batch < 20; batch++) {
            IntStream.range(0, 200).forEach(i -> log.record(Seen.byConsole("/" + i)));
            aMomentPasses();
        }
        assertThat(table().getItems()).hasSize(4_000);
        assertThat(scrollBar().getValue()).isZero();
        assertThat(table().lookupAll(".table-row-cell")).hasSizeLessThan(60);
    }

    @Test
    void aPauseHoldsTheList() {
        toggle("Pause").fire();
        log.record(Seen.byConsole("/first"));
        aMomentPasses();
        assertThat(table().getItems()).isEmpty();
        toggle("Pause").fire();
        assertThat(table().getItems()).hasSize(1);
    }

    @Test
    void aRefusedSignatureShowsBothStringsAndMarksWhereTheyPart() {
        log.record(Seen.refused(SERVICES));
        aMomentPasses();
        openSignature();
        assertThat(shownTexts())
                .contains("Refused: none of the resource's keys produces the signature that was sent.")
                .contains("The client signed", "The service signed", "▶;", "▶:")
                .contains(
                        "First difference at character 80, in the part “Host” (marked ▶). Client: localhost Service: localhost:8443");
    }

    @Test
    void equalStringsSayThatTheKeyIsAnother() {
        log.record(Seen.refused(Seen.SIGNED));
        aMomentPasses();
        openSignature();
        assertThat(shownTexts()).anyMatch(text -> text.startsWith("Both strings are the same, so the keys differ"));
    }

    @Test
    void whatOtherCodeSignedCanBePastedBesideTheServicesString() {
        log.record(Seen.refusedWithoutSaying(SERVICES));
        aMomentPasses();
        openSignature();
        assertThat(shownTexts()).doesNotContain("The client signed");
        area("The string that your code signed").setText(Seen.SIGNED.replace("\n", "\\n"));
        layOut();
        assertThat(shownTexts()).contains("The client signed").anyMatch(text -> text.startsWith("First difference"));
    }

    @Test
    void everyPartOfAStringToSignIsExplained() {
        log.record(Seen.byConsole("/identities"));
        aMomentPasses();
        openSignature();
        assertThat(shownTexts()).contains("Method", "Path and query", "Date", "Host", "Content hash", "localhost");
        assertThat(shownTexts()).anyMatch(text -> text.startsWith("The header x-ms-content-sha256"));
    }

    @Test
    void anotherExchangesSignatureIsShownFromItsTop() {
        log.record(Seen.refused(SERVICES));
        log.record(Seen.refused(Seen.SIGNED));
        aMomentPasses();
        openSignature();
        ScrollPane sheet = (ScrollPane) tabs().getTabs().getLast().getContent();
        sheet.setVvalue(1);
        table().getSelectionModel().select(1);
        assertThat(sheet.getVvalue()).isZero();
    }

    @Test
    void curlAndRequestIdAreCopied() {
        log.record(Seen.byConsole("/identities"));
        aMomentPasses();
        table().getSelectionModel().select(0);
        button("Copy as curl").fire();
        assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("#!/usr/bin/env bash")
                .contains("curl ");
        button("Copy request ID").fire();
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("cv-201");
        assertThat(reported).containsExactly("Copied the request as a curl script", "Copied the request ID");
        MenuItem menu = table().getContextMenu().getItems().getFirst();
        menu.getOnAction().handle(new ActionEvent());
        assertThat(Clipboard.getSystemClipboard().getString()).contains("curl ");
    }

    @Test
    void anAudienceSeesNoIds() {
        log.record(Seen.byConsole("/identities/" + Seen.ID + "/:revokeAccessTokens"));
        log.record(Seen.byConsole("/identities/" + Seen.ID.replace(":", "%3A")));
        aMomentPasses();
        table().getSelectionModel().select(0);
        layOut();
        assertThat(everything()).anyMatch(text -> text.contains("19e0-2727"));
        presenting.set(true);
        layOut();
        assertThat(area("Answer").getText()).contains("MS-CV: ••••••••\n");
        assertThat(everything())
                .noneMatch(text -> text.contains("19e0-2727") || text.contains("4ccc92c8") || text.contains("cv-201"))
                .anyMatch(text -> text.contains("8%3Aacs%3A••••3502"));
    }

    @Test
    void clearingEmptiesTheScreen() {
        log.record(Seen.byConsole("/first"));
        aMomentPasses();
        table().getSelectionModel().select(0);
        button("Clear").fire();
        layOut();
        assertThat(table().getItems()).isEmpty();
        assertThat(shownTexts())
                .contains("No exchanges yet", "Select an exchange to see its headers, bodies and signature.");
    }

    @Test
    void anArchiveIsWrittenWholeAndReplacesAnOlderOne() throws IOException {
        log.record(Seen.byConsole("/first"));
        Path file = Files.writeString(folder.resolve("wire.har"), "old");
        HarFile.write(file, log.snapshot(), Dropped.NONE);
        assertThat(file).content().contains("\"https://localhost:8443/first\"").doesNotContain("secret-value");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void anArchiveSaysInASentenceWhyNoAnswerCame() {
        log.record(Seen.unanswered("/lost", TransportProblem.CONNECTION_LOST));
        Path file = folder.resolve("wire.har");
        HarFile.write(file, log.snapshot(), Dropped.NONE);
        assertThat(file).content().contains("\"_error\" : \"No answer came: the connection was lost\"");
    }

    @Test
    void anArchiveThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        log.record(Seen.byConsole("/first"));
        Path taken = Files.createDirectory(folder.resolve("wire.har"));
        assertThat(catchThrowableOfType(FaultException.class, () -> HarFile.write(taken, log.snapshot(), Dropped.NONE))
                        .fault())
                .isEqualTo(new Fault.FileNotSaved(taken.toString(), Reason.of(FileProblem.IS_FOLDER)));
        Path nowhere = folder.resolve("gone/wire.har");
        assertThat(catchThrowableOfType(
                                FaultException.class, () -> HarFile.write(nowhere, log.snapshot(), Dropped.NONE))
                        .fault())
                .isEqualTo(new Fault.FileNotSaved(nowhere.toString(), Reason.of(FileProblem.NO_FOLDER)));
        assertThat(folder).isDirectoryContaining(taken::equals).isDirectoryNotContaining(path -> !path.equals(taken));
    }

    @Test
    void everythingThatCanBeReachedHasANameForAScreenReader() {
        log.record(Seen.refusedWithoutSaying(SERVICES));
        aMomentPasses();
        openSignature();
        assertThat(Nodes.all(root).filter(Node::isFocusTraversable).filter(WireScreenTest::isNamed))
                .isNotEmpty();
        assertThat(Nodes.all(root)
                        .filter(node ->
                                node instanceof TextField || node instanceof TextArea || node instanceof TableView)
                        .filter(Predicate.not(WireScreenTest::isNamed)))
                .isEmpty();
    }

    private static boolean isNamed(Node node) {
        return node.getAccessibleText() != null
                || (node instanceof Labeled labeled && !labeled.getText().isEmpty());
    }

    private void openSignature() {
        table().getSelectionModel().select(0);
        tabs().getSelectionModel().select(2);
        layOut();
    }

    private void aMomentPasses() {
        List<Runnable> due = List.copyOf(moments);
        moments.clear();
        due.forEach(Runnable::run);
        layOut();
    }

    /** As a pulse does: what the first pass finds out, such as which columns there is room for, holds in the next. */
    private void layOut() {
        root.applyCss();
        root.layout();
        root.layout();
        root.layout();
    }

    @SuppressWarnings("unchecked") // the screen's only table
    private TableView<Exchange> table() {
        return (TableView<Exchange>) root.lookup(".wire-table");
    }

    private ScrollBar scrollBar() {
        return table().lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }

    private TabPane tabs() {
        return (TabPane) root.lookup(".tab-pane");
    }

    private TextField filter() {
        return (TextField) root.lookup(".text-field");
    }

    private TextArea area(String name) {
        return Nodes.all(root)
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .filter(area -> name.equals(area.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return buttons().filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
    }

    private Stream<Button> buttons() {
        return Nodes.all(root).filter(Button.class::isInstance).map(Button.class::cast);
    }

    private ToggleButton toggle(String text) {
        return Nodes.all(root)
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> shownTexts() {
        return everything().toList();
    }

    private Stream<String> everything() {
        return Nodes.visible(root).flatMap(node -> switch (node) {
            case TextArea area -> Stream.of(area.getText());
            case Labeled labeled -> Stream.ofNullable(labeled.getText());
            case Text text -> Stream.of(text.getText());
            default -> Stream.of();
        });
    }
}
