package org.acsconsole.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.acsconsole.app.CommandLineOptions;
import org.acsconsole.app.ConsoleApp;

/** Opens the console on an empty data folder, fills its workshop with a class, goes through the screens, and takes pictures. */
final class PicturesMain {

    private static final int ROW = 6;
    private static final int STEPS = 6;
    /** The tour's second step, with the newest exchanges first. */
    private static final int ISSUE = 4;

    private static final List<String> SETTINGS = List.of("{ \"language\": \"en\", \"theme\": \"light\" }");

    private final Path pictures;
    private final Visitor visitor = new Visitor();

    private PicturesMain(Path pictures) {
        this.pictures = pictures;
    }

    /** Takes two arguments: the folder for the pictures, and an empty one for the console's data. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path data = Path.of(args[1]);
        Path settings = Files.write(data.resolve("config.json"), SETTINGS);
        PicturesMain main = new PicturesMain(Files.createDirectories(Path.of(args[0])));
        Thread.ofVirtual().start(main::tour);
        new ConsoleApp(new CommandLineOptions(settings, data.resolve("console"), null)).run();
        System.exit(0);
    }

    /** A failure ends the process, for nobody else would close the window. */
    private void tour() {
        try {
            awaitToolkit();
            fillWithClass();
            identities();
            workshop();
            wire();
            present();
            visitor.leave();
        } catch (RuntimeException e) {
            System.err.println(e);
            Runtime.getRuntime().halt(1);
        }
    }

    private static void awaitToolkit() {
        while (true) {
            try {
                Platform.runLater(() -> {});
                return;
            } catch (IllegalStateException notStarted) {
                Thread.onSpinWait();
            }
        }
    }

    private void fillWithClass() {
        visitor.read("Create your first identity…");
        visitor.press("Workshop");
        visitor.press("Fill with a class of 100…");
        visitor.press("Empty and fill with a class");
    }

    private void identities() {
        visitor.press("Identities");
        visitor.read("All 100");
        TableView<?> list = visitor.find(
                "the list", TableView.class, table -> table.getStyleClass().contains("identity-table"));
        visitor.inWindow(() -> {
            list.getSelectionModel().clearAndSelect(ROW);
            return list;
        });
        visitor.picture(pictures.resolve("identities-light.png"));
        theme("Dark");
        visitor.picture(pictures.resolve("identities-dark.png"));
        theme("Light");
    }

    private void workshop() {
        visitor.press("Workshop");
        for (int step = 1; step <= STEPS; step++) {
            visitor.press("Run step");
            visitor.press("Next");
        }
        visitor.press("+1 h");
        visitor.picture(pictures.resolve("workshop-light.png"));
    }

    private void wire() {
        visitor.press("Wire");
        TableView<?> exchanges = visitor.find(
                "an exchange", TableView.class, table -> !table.getItems().isEmpty());
        visitor.inWindow(() -> {
            exchanges.getSelectionModel().clearAndSelect(ISSUE);
            return exchanges;
        });
        TabPane details = visitor.find(
                "the exchange's tabs", TabPane.class, tabs -> tabs.getTabs().size() == 3);
        visitor.inWindow(() -> {
            details.getSelectionModel().selectLast();
            return details;
        });
        visitor.picture(pictures.resolve("wire-light.png"));
    }

    private void present() {
        visitor.press("Present");
        visitor.press("Life");
        visitor.picture(pictures.resolve("present-light.png"));
    }

    private void theme(String name) {
        MenuButton menu = visitor.find("the themes", MenuButton.class, each -> "theme".equals(each.getId()));
        visitor.inWindow(() -> {
            menu.getItems().stream().filter(item -> name.equals(item.getText())).forEach(MenuItem::fire);
            return menu;
        });
    }
}
