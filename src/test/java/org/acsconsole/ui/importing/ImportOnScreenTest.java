package org.acsconsole.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobTargets;
import org.acsconsole.identity.SkipCause;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ViewMemory;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.task.FxTaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the preview says before an import is what the ledger has after it. */
@ExtendWith(FxThread.class)
final class ImportOnScreenTest {

    private static final String RESOURCE = "4ccc92c8-9815-4422-bddc-ceea181dc774";

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<Runnable> window = new ConcurrentLinkedQueue<>();
    private final FxTaskRunner tasks = new FxTaskRunner(work::add, window::add);
    private final AskedJobs asked = new AskedJobs();
    private final Map<String, String> remembered = new HashMap<>();
    private ContextForTests given = new ContextForTests(Locale.ENGLISH, ZoneOffset.UTC);
    private SampleProfiles profiles;
    private Workspace workspace;
    private Path file;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = folder.resolve("users.csv");
        profiles = new SampleProfiles(folder);
        workspace = profiles.workspace("Contoso");
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    private static String id(int n) {
        return "8:acs:%s_00000006-19e0-2727-80f5-%012x".formatted(RESOURCE, n);
    }

    @Test
    void aPastedListIsImportedAfterItsPreview() {
        ask();
        all(TextArea.class).findFirst().orElseThrow().setText(id(1) + "\n" + id(2) + "\n8:acs:cut\n" + id(2));
        press("Preview");
        assertThat(chips()).containsExactly("New 2", "Twice in the file 1", "Unreadable 1");
        press("Import 2");
        assertThat(labels()).hasSize(2);
        assertThat(announced()).isEqualTo("Imported 2 identities");
    }

    @Test
    void everyChipListsItsRowsAndSaysWhatTheyAre() throws IOException {
        Files.writeString(file, "id,label\n" + id(1) + ",Kim\n" + id(2) + ",Lee\nnothing,Park\n");
        askForFile();
        assertThat(rows()).hasSize(2);
        press("Unreadable 1");
        assertThat(rows()).hasSize(1);
        assertThat(names()).contains("These rows cannot be used, and are left out.");
        press("Cancel");
    }

    @Test
    void aKnownIdentityIsChangedIfTheUserTicksThat() throws IOException {
        imported("id,label\n" + id(1) + ",Kim\n");
        Files.writeString(file, "id,label\n" + id(1) + ",Minsu\n");
        askForFile();
        assertThat(chips()).containsExactly("New 0", "Known, other details 1");
        assertThat(button("Import ").isDisabled()).isTrue();
        press("Change the details of 1 known identity as in the file");
        press("Import 1");
        assertThat(labels()).containsExactly("Minsu");
    }

    @Test
    void usersWithoutAnIdentityGetOneIfTheUserTicksThat() throws IOException {
        Files.writeString(file, "이름,사번\n김민수,1001\n이영희,1002\n");
        askForFile();
        assertThat(chips()).containsExactly("New 0", "Users without an identity 2");
        press("Create an identity for each of the 2 users without one, after the import");
        press("Create 2");
        assertThat(labels()).containsExactlyInAnyOrder("김민수", "이영희");
    }

    @Test
    void aJobIsAskedForAboutTheIdentitiesOfAFileAndNothingIsImported() throws IOException {
        Files.writeString(file, "id,label\n" + id(1) + ",Kim\n" + id(2) + ",Lee\n");
        askForFile();
        press("Import 2");
        Files.writeString(file, "id,label\n" + id(1) + ",Kim\n" + id(2) + ",Minsu\n" + id(3) + ",Park\n");
        askForFile();
        choose("What to do", "Revoke the tokens of those in the ledger");
        assertThat(names())
                .contains(
                        "Nothing is imported. What is not in the ledger is skipped, and you are asked before anything is sent.");
        press("Revoke 2…");
        assertThat(asked.kinds).containsExactly(JobKind.REVOKE);
        assertThat(asked.run.count()).isEqualTo(2);
        assertThat(asked.run.skipped()).isEqualTo(Map.of(SkipCause.NOT_IN_LEDGER, 1L));
        assertThat(labels()).containsExactlyInAnyOrder("Kim", "Lee");
    }

    @Test
    void noJobIsAboutAFileOfWhichTheLedgerHasNothing() throws IOException {
        Files.writeString(file, "id\n" + id(1) + "\n");
        askForFile();
        choose("What to do", "Delete those in the ledger");
        assertThat(button("Delete 0…").isDisabled()).isTrue();
        press("Cancel");
    }

    @Test
    void columnsMatchedByHandAreRememberedForTheSameHeader() throws IOException {
        Files.writeString(file, "who,extra\nKim,1\n");
        askForFile();
        assertThat(names()).contains("Say which column has the ID, the label or the user ID.");
        choose("What the column “who” has", "Label");
        assertThat(chips()).containsExactly("New 0", "Users without an identity 1");
        press("Cancel");
        askForFile();
        assertThat(chips()).containsExactly("New 0", "Users without an identity 1");
        press("Cancel");
    }

    @Test
    void aFileThatCannotBeReadIsReported() throws IOException {
        Files.writeString(file, "id,label\n" + id(1) + ",\"Kim\n");
        askForFile();
        assertThat(given.failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        FaultException.class,
                        failure -> assertThat(failure.fault()).isInstanceOf(Fault.FileNotRead.class));
        assertThat(labels()).isEmpty();
    }

    @Test
    void aCancelledImportSaysThatTheLedgerIsAsItWas() throws IOException {
        Files.writeString(
                file,
                String.join(
                        "\n",
                        IntStream.range(0, 1_000)
                                .mapToObj(ImportOnScreenTest::id)
                                .toList()));
        askForFile();
        button("Import 1,000").fire();
        tasks.running().getFirst().running().cancel();
        run();
        assertThat(labels()).isEmpty();
        assertThat(announced()).isEqualTo("Import cancelled; the ledger is as it was.");
        assertThat(given.failures).isEmpty();
    }

    @Test
    void inKoreanTheDialogIsKorean() throws IOException {
        given = new ContextForTests(Locale.KOREAN, ZoneOffset.UTC);
        Files.writeString(file, "아이디,이름\n" + id(1) + ",김민수\n");
        ask();
        press("파일 선택(_F)…");
        assertThat(chips()).containsExactly("새 ID 1");
        press("1개 가져오기");
        assertThat(announced()).isEqualTo("ID 1개를 가져왔습니다");
    }

    private void imported(String text) throws IOException {
        Files.writeString(file, text);
        askForFile();
        press("Import 1");
    }

    private void ask() {
        given.workspace.set(workspace);
        new Importing(context(), asked, owner -> Optional.of(file)).ask(window());
        run();
    }

    private ScreenContext context() {
        ScreenContext plain = given.on(tasks, InstantSource.system());
        ViewMemory memory = new ViewMemory(name -> Optional.ofNullable(remembered.get(name)), remembered::put);
        return new ScreenContext(
                plain.formats(),
                new Views(plain.texts(), memory),
                plain.work(),
                plain.faults(),
                plain.profile(),
                plain.copies());
    }

    private void askForFile() {
        ask();
        press("Choose a _file…");
    }

    private static Window window() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new VBox(), 1_280, 720));
        stage.show();
        return stage;
    }

    private void run() {
        boolean more = true;
        while (more) {
            Runnable next = work.poll();
            Runnable shown = window.poll();
            more = next != null || shown != null;
            Stream.of(Optional.ofNullable(next), Optional.ofNullable(shown))
                    .flatMap(Optional::stream)
                    .forEach(Runnable::run);
        }
    }

    private String announced() {
        return given.on(tasks, InstantSource.system()).code().announced().get();
    }

    private List<String> labels() {
        return workspace
                .ledger()
                .identities(new IdentityQuery(
                        IdentityFilter.ALL, "", IdentityOrder.NEWEST_FIRST, null, 1_000, Instant.now()))
                .stream()
                .map(row -> row.identity().details().label())
                .toList();
    }

    private void press(String name) {
        button(name).fire();
        run();
    }

    private void choose(String accessibleText, String value) {
        ComboBox<?> box = all(ComboBox.class)
                .map(each -> (ComboBox<?>) each)
                .filter(each -> accessibleText.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        chooseIn(box, value);
        run();
    }

    private static <T> void chooseIn(ComboBox<T> box, String value) {
        box.setValue(box.getItems().stream()
                .filter(item -> value.equals(box.getConverter().toString(item)))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> chips() {
        return all(ToggleButton.class)
                .filter(chip -> chip.getStyleClass().contains("chip"))
                .map(Labeled::getText)
                .toList();
    }

    private static List<?> rows() {
        return all(TableView.class).findFirst().orElseThrow().getItems();
    }

    private static ButtonBase button(String name) {
        return all(ButtonBase.class)
                .filter(button -> name.equals(button.getText()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(name + " is not among " + names()));
    }

    private static List<String> names() {
        return all(Labeled.class).map(Labeled::getText).toList();
    }

    private static <N extends Node> Stream<N> all(Class<N> type) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> window.getScene().getRoot() instanceof DialogPane)
                .flatMap(window -> Nodes.visible(window.getScene().getRoot()))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Looks through what it is asked about, as whoever asks the user does. */
    private static final class AskedJobs implements FileJobs {

        private final List<JobKind> kinds = new ArrayList<>();
        private DryRun run = DryRun.of(JobKind.REVOKE, List.of());

        @Override
        public void ask(Workspace workspace, JobKind kind, JobTargets targets) {
            kinds.add(kind);
            run = DryRun.of(kind, targets, workspace.ledger().resource().orElse(null), looked -> {});
            targets.close();
        }
    }
}
