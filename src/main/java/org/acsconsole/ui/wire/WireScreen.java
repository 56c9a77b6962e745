package org.acsconsole.ui.wire;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Duration;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.wire.WireLog;
import org.acsconsole.wire.WireLogs;

/** Puts the Wire screen together, and lets it follow the log of the profile in use until it is closed. */
public final class WireScreen implements AutoCloseable {

    /** Five batches a second are as live as an eye can follow. */
    private static final Duration PACE = Duration.millis(200);

    private final WireModel model;
    private final Parent root;

    public WireScreen(ScreenContext context, WireLogs wires, Dividers dividers) {
        this(
                context,
                shown(context, wires),
                dividers,
                WireScreen::inAMoment,
                window -> askForFile(window, context.texts()));
    }

    /**
     * @param later runs what is to be shown in a moment
     * @param askForFile asks for the file that is exported to; empty if there is to be none
     */
    WireScreen(
            ScreenContext context,
            ObservableValue<WireLog> shown,
            Dividers dividers,
            Consumer<Runnable> later,
            Function<Window, Optional<Path>> askForFile) {
        Consumer<String> announce = context.code()::announce;
        WireText wireText = new WireText(context.texts(), ZoneId.systemDefault(), context.presenting());
        model = new WireModel(shown, later, wireText::searchText);
        root = context.views()
                .load(
                        new WireView(context, model, dividers, askForFile),
                        new ExchangeTableView(model, wireText, announce),
                        new ExchangeDetailsView(wireText, announce),
                        new SignatureView(wireText));
    }

    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    /** The log of the profile in use; empty while there is none. */
    static ObservableValue<WireLog> shown(ScreenContext context, WireLogs wires) {
        return context.workspace()
                .map(open -> wires.of(open.profile().ledgerKey()))
                .orElse(new WireLog());
    }

    static void inAMoment(Runnable task) {
        Platform.runLater(() -> {
            PauseTransition pause = new PauseTransition(PACE);
            pause.setOnFinished(over -> task.run());
            pause.play();
        });
    }

    private static Optional<Path> askForFile(Window window, Texts texts) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("wire.export"));
        chooser.setInitialFileName("acs-wire.har");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("wire.export.type"), "*.har"));
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }
}
