package org.acsconsole.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.task.FxTaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for in the dialog is in the file, and the status bar says so. */
@ExtendWith(FxThread.class)
final class ExportOnScreenTest {

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final FxTaskRunner tasks = new FxTaskRunner(work::add, Runnable::run);
    private ContextForTests given = new ContextForTests(Locale.ENGLISH, ZoneOffset.UTC);
    private SampleProfiles profiles;
    private Workspace workspace;
    private Path file;

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        file = Files.createDirectory(folder.resolve("exports")).resolve("rows");
        profiles = new SampleProfiles(folder);
        workspace = profiles.workspace("Workshop");
        created("Alice");
        created("Bob");
        workspace.controller().perform(new Command.Delete(created("Carol")));
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void whatIsSelectedIsOfferedFirst() throws IOException {
        askForIdentities(rows("Bob"));
        press("Choose file…");
        assertThat(Files.readAllLines(file)).hasSize(2).element(1).asString().contains(",Bob,");
        assertThat(announced()).startsWith("Exported 1 identity to rows · newest event ");
    }

    @Test
    void withoutASelectionItIsWhatTheListFinds() throws IOException {
        askForIdentities(List.of());
        assertThat(names(RadioButton.class))
                .contains("All that filter and search find (2)", "All in the ledger (3)")
                .noneMatch(name -> name.startsWith("Selected"));
        press("Choose file…");
        assertThat(Files.readString(file)).contains("Alice", "Bob").doesNotContain("Carol");
    }

    @Test
    void theWholeLedgerIsExportedIfThatIsWanted() throws IOException {
        askForIdentities(rows("Bob"));
        press("All in the ledger (3)");
        press("JSON, for scripts; with the hash of the ledger's newest event");
        press("Choose file…");
        assertThat(Files.readString(file))
                .contains(
                        "Alice",
                        "Bob",
                        "Carol",
                        workspace.ledger().newestEvent().hash());
        assertThat(announced()).isEqualTo("Exported 3 identities to rows");
    }

    @Test
    void tokensAreExportedForTheChosenIdentities() throws IOException {
        IdentityId bob = rows("Bob").getFirst().identity().id();
        Steps.issued(workspace.controller(), bob, Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST);
        askForIdentities(rows("Bob"));
        press("Their tokens: scopes, times and state");
        press("Choose file…");
        assertThat(Files.readString(file)).contains(bob.value(), ",chat,", ",LIVE,");
        assertThat(announced()).startsWith("Exported 1 token to rows");
    }

    @Test
    void ofActivityOnlyTheFormIsAskedFor() throws IOException {
        exporting().activities(window(), ActivityFilter.ALL);
        run();
        assertThat(names(RadioButton.class)).hasSize(2);
        press("Choose file…");
        assertThat(Files.readAllLines(file)).hasSize(5);
        assertThat(announced()).startsWith("Exported 4 operations to rows");
    }

    @Test
    void aFilterOfActivityHoldsForTheFileUnlessAllIsWanted() throws IOException {
        IdentityId bob = rows("Bob").getFirst().identity().id();
        exporting().activities(window(), ActivityFilter.about(bob));
        run();
        assertThat(names(RadioButton.class)).contains("All that filter and search find (1)", "All in the ledger (4)");
        press("Choose file…");
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void whilePresentingIdsAreMaskedUnlessTheUserWantsThem() throws IOException {
        given.presenting.set(true);
        askForIdentities(rows("Bob"));
        assertThat(all(CheckBox.class).findFirst().orElseThrow().isSelected()).isTrue();
        press("Choose file…");
        String id = rows("Bob").getFirst().identity().id().value();
        assertThat(Files.readString(file)).doesNotContain(id).contains("8:acs:••••" + id.substring(id.length() - 4));
    }

    @Test
    void onlyItsOwnerCanReadTheFile() throws IOException {
        askForIdentities(List.of());
        press("Choose file…");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aCancelLeavesTheFileAsItWasAndSaysSo() throws IOException {
        Files.writeString(file, "before");
        askForIdentities(List.of());
        button("Choose file…").fire();
        tasks.running().getFirst().running().cancel();
        run();
        assertThat(file).hasContent("before");
        assertThat(file.getParent()).isDirectoryContaining(file::equals);
        assertThat(announced()).isEqualTo("Export cancelled; no file was written.");
        assertThat(given.failures).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsReported() throws IOException {
        Files.createDirectory(file);
        askForIdentities(List.of());
        press("Choose file…");
        assertThat(given.failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        FaultException.class,
                        failure -> assertThat(failure.fault()).isInstanceOf(Fault.FileNotSaved.class));
    }

    @Test
    void inKoreanTheDialogIsKoreanAndTheColumnsAreThoseOfEverybody() throws IOException {
        given = new ContextForTests(Locale.KOREAN, ZoneOffset.UTC);
        askForIdentities(List.of());
        press("원장에 있는 전부(3개)");
        press("파일 선택…");
        assertThat(Files.readString(file)).startsWith("\uFEFFid,label,user,note,tags,origin,state,");
        assertThat(announced()).startsWith("ID 3개를 내보냈습니다: rows");
    }

    private IdentityId created(String label) {
        return Steps.created(workspace.controller(), new IdentityDetails(label, "", ""))
                .id();
    }

    private List<IdentityRow> rows(String search) {
        return workspace
                .ledger()
                .identities(new IdentityQuery(
                        IdentityFilter.ALL, search, IdentityOrder.NEWEST_FIRST, null, 10, Instant.now()));
    }

    private void askForIdentities(List<IdentityRow> selected) {
        exporting().identities(window(), selected, IdentityFilter.EXISTING, IdentitySearch.EVERYTHING);
        run();
    }

    private Exporting exporting() {
        given.workspace.set(workspace);
        ScreenContext context = given.on(tasks, InstantSource.system());
        return new Exporting(context, (window, request) -> Optional.of(file));
    }

    private static Window window() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new VBox(), 1_280, 720));
        stage.show();
        return stage;
    }

    private void run() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    private String announced() {
        return given.on(tasks, InstantSource.system()).code().announced().get();
    }

    private void press(String name) {
        button(name).fire();
        run();
    }

    private static ButtonBase button(String name) {
        return Stream.concat(all(ButtonBase.class), all(ToggleButton.class))
                .filter(button -> name.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static <L extends Labeled> List<String> names(Class<L> type) {
        return all(type).map(Labeled::getText).toList();
    }

    private static <N extends Node> Stream<N> all(Class<N> type) {
        return List.copyOf(Window.getWindows()).stream()
                .flatMap(window -> Nodes.visible(window.getScene().getRoot()))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
