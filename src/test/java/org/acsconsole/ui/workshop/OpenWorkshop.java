package org.acsconsole.ui.workshop;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.acsconsole.code.CallTarget;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.shell.Themes;
import org.acsconsole.ui.task.FxTaskRunner;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** The Workshop screen in a window of its own; for conditions, and presses without a mouse. */
final class OpenWorkshop implements AutoCloseable {

    private static final int LONGEST_SECONDS = 30;

    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    final List<String> entered = new CopyOnWriteArrayList<>();
    final SimpleBooleanProperty presenting;
    final ObjectProperty<@Nullable Workspace> workspace;
    final SimpleObjectProperty<CodeLanguage> language;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final WorkshopScreen screen;
    private final Stage stage = new Stage();

    private OpenWorkshop(
            RealWorkshop real, OngoingTour tour, Locale locale, SimpleObjectProperty<CodeLanguage> language) {
        this.language = language;
        ContextForTests given = new ContextForTests(locale, ZoneId.of("UTC"));
        given.language.bindBidirectional(language);
        given.target.bind(real.observed()
                .map(heard -> new CallTarget.Workshop(
                        heard.address().endpoint(), heard.address().caCertificate())));
        presenting = given.presenting;
        workspace = given.workspace;
        new Themes().start();
        ScreenContext context = given.on(new FxTaskRunner(workers, Platform::runLater), failures::add, real);
        screen = new WorkshopScreen(
                context,
                real.wires(),
                new Workshop(real, tour, () -> entered.add("entered")),
                (window, name) -> Optional.of(real.folder().resolve(name)));
        stage.setScene(new Scene(screen.root(), 1300, 760));
        stage.show();
        real.observed().subscribe(heard -> context.ticker().refresh());
        workspace.set(real.workspace());
    }

    static OpenWorkshop on(RealWorkshop real) {
        return on(real, new OngoingTour(), Locale.ENGLISH);
    }

    static OpenWorkshop on(RealWorkshop real, OngoingTour tour, Locale locale) {
        return on(real, tour, locale, new SimpleObjectProperty<>(CodeLanguage.JAVASCRIPT));
    }

    static OpenWorkshop on(
            RealWorkshop real, OngoingTour tour, Locale locale, SimpleObjectProperty<CodeLanguage> language) {
        return inWindow(() -> new OpenWorkshop(real, tour, locale, language));
    }

    /** Presses the button of that text, or with that name for assistive tools, once there is one that can be pressed. */
    void press(String text) {
        until("a button " + text, () -> button(text).isPresent());
        inWindow(() -> {
            button(text).orElseThrow().fire();
            return true;
        });
    }

    /** Waits until that can be read. */
    void reads(String text) {
        until("read " + text + " in " + text(), () -> text().contains(text));
    }

    /** All that can be read. */
    String text() {
        return inWindow(() -> Nodes.all(screen.root())
                .filter(Labeled.class::isInstance)
                .filter(Nodes::isShown)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
    }

    TourModel tour() {
        return screen.tour();
    }

    void width(double width) {
        inWindow(() -> {
            stage.setWidth(width);
            return true;
        });
    }

    <N extends Node> Optional<N> find(Class<N> type, Predicate<N> wanted) {
        return inWindow(() -> Nodes.all(screen.root())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> Nodes.isShown(node) && wanted.test(node))
                .findFirst());
    }

    static <T> T inWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_SECONDS * 1_000L, work);
    }

    static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }

    @Override
    public void close() {
        inWindow(() -> {
            screen.close();
            stage.hide();
            return true;
        });
        workers.close();
    }

    private Optional<Button> button(String text) {
        return find(
                Button.class,
                button -> (text.equals(button.getText()) || text.equals(button.getAccessibleText()))
                        && !button.isDisabled());
    }
}
