package org.acsconsole.ui.wire;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Duration;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.wire.WireLog;

/** Puts the Wire screen together, and lets it follow the log until it is closed. */
public final class WireScreen implements AutoCloseable {

    /** Five batches a second are as live as an eye can follow. */
    private static final Duration PACE = Duration.millis(200);

    private final WireModel model;
    private final Parent root;

    public WireScreen(ScreenContext context, WireLog log, Dividers dividers) {
        this(context, log, dividers, WireScreen::inAMoment);
    }

    WireScreen(ScreenContext context, WireLog log, Dividers dividers, Consumer<Runnable> later) {
        Consumer<String> announce = context.code()::announce;
        WireText wireText = new WireText(context.texts(), ZoneId.systemDefault(), context.presenting());
        model = new WireModel(log, later, wireText::searchText);
        root = context.views()
                .load(
                        new WireView(context, model, dividers, window -> askForFile(window, context.texts())),
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
