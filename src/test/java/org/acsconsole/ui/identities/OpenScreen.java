package org.acsconsole.ui.identities;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.code.CallTarget;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.token.Signature;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.control.Ticker;
import org.acsconsole.ui.dialog.DialogFaultPresenter;
import org.acsconsole.ui.dialog.FaultInjections;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.shell.Themes;
import org.acsconsole.ui.task.FxTaskRunner;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The identities screen in a window of its own, with all that it needs of the shell; for robots and conditions. */
final class OpenScreen implements AutoCloseable {

    private static final int LONGEST_SECONDS = 20;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final SimpleBooleanProperty presenting;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Workspace> workspace;
    private final CallTarget target;
    private final FxTaskRunner tasks = new FxTaskRunner(workers, Platform::runLater);
    private final Ticker ticker;
    private final IdentitiesScreen screen;

    private OpenScreen(Workspace opened, Locale locale) {
        target = new CallTarget.Azure(Objects.requireNonNull(opened.profile().endpoint()));
        ContextForTests given = new ContextForTests(locale, ZoneId.systemDefault());
        given.target.set(target);
        presenting = given.presenting;
        workspace = given.workspace;
        new Themes().start();
        DialogFaultPresenter faults =
                new DialogFaultPresenter(given.formats.texts(), given.views, given.formats.ids(), FaultInjections.NONE);
        ScreenContext context = given.on(tasks, faults, opened.serviceClock());
        ticker = context.ticker();
        TokenInspector inspector =
                new TokenInspector(context, token -> Signature.NO_PUBLIC_KEY, InstantSource.system());
        screen = new IdentitiesScreen(
                context, inspector, search, new Dividers(name -> Optional.empty(), (name, at) -> {}), Instant.EPOCH);
        Stage stage = new Stage();
        stage.setScene(new Scene(screen.root(), 1300, 700));
        stage.show();
        ticker.start();
        workspace.set(opened);
    }

    static OpenScreen on(Workspace workspace) {
        return on(workspace, Locale.ENGLISH);
    }

    static OpenScreen on(Workspace workspace, Locale locale) {
        return inWindow(() -> new OpenScreen(workspace, locale));
    }

    StringProperty search() {
        return search;
    }

    CallTarget target() {
        return target;
    }

    SimpleBooleanProperty presenting() {
        return presenting;
    }

    FxTaskRunner tasks() {
        return tasks;
    }

    /** What the list shows by label, in its order. */
    List<String> labels() {
        return inWindow(() -> table().getItems().stream()
                .map(item -> item.row().get().identity().details().label())
                .toList());
    }

    TableView<ListedIdentity> table() {
        @SuppressWarnings("unchecked")
        TableView<ListedIdentity> table =
                (TableView<ListedIdentity>) screen.root().lookup(".identity-table");
        return table;
    }

    /** Clicks the button of this name. */
    void press(String name) {
        until("a button " + name, () -> button(name).isPresent());
        new FxRobot().clickOn(button(name).orElseThrow());
    }

    /** Chooses from the menu beside a button. */
    void choose(String menu, String item) {
        MenuButton button =
                find(MenuButton.class, each -> menu.equals(each.getText())).orElseThrow();
        inWindow(() -> {
            button.requestFocus();
            button.getItems().stream()
                    .filter(each -> item.equals(each.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    /** Filters by nothing, once so many are counted. */
    void showAll(int number) {
        String text = "All " + number;
        until(
                text,
                () -> find(ToggleButton.class, each -> text.equals(each.getText()))
                        .isPresent());
        inWindow(() -> {
            find(ToggleButton.class, each -> text.equals(each.getText()))
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    /** Waits for so many rows, and selects them all. */
    void selectAll(int rows) {
        until(rows + " rows", () -> table().getItems().size() == rows);
        inWindow(() -> {
            table().requestFocus();
            table().getSelectionModel().selectAll();
            return true;
        });
    }

    /** Selects all rows, which are those of these identities, and opens the dialog that has this action. */
    void askAbout(List<IdentityId> all, String button, String action) {
        selectAll(all.size());
        press(button);
        awaitDialog(action);
    }

    static Optional<Button> button(String name) {
        return find(Button.class, button -> name.equals(button.getText()) && !button.isDisabled());
    }

    /** Waits for the dialog whose button has that name. */
    static void awaitDialog(String action) {
        until("the dialog", () -> dialogButton(action).isPresent());
    }

    static TextField field(String id) {
        return find(TextField.class, field -> id.equals(field.getId())).orElseThrow();
    }

    /** The button of the dialog on top, whether it can be pressed or not. */
    static Optional<Button> dialogButton(String name) {
        return find(
                Button.class,
                button -> name.equals(button.getText()) && button.getScene().getRoot() instanceof DialogPane);
    }

    /** The first visible node of this kind in any window, the newest window first, that meets the condition. */
    static <N extends Node> Optional<N> find(Class<N> type, java.util.function.Predicate<N> wanted) {
        return inWindow(() -> Window.getWindows().reversed().stream()
                .flatMap(window -> Nodes.all(window.getScene().getRoot()))
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> Nodes.isShown(node) && wanted.test(node))
                .findFirst());
    }

    static <T> T inWindow(Callable<T> work) {
        return Platform.isFxApplicationThread()
                ? called(work)
                : WaitForAsyncUtils.waitForAsyncFx(LONGEST_SECONDS * 1_000L, work);
    }

    static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS, () -> inWindow(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }

    @Override
    public void close() {
        inWindow(() -> {
            ticker.stop();
            screen.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
        workers.close();
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
