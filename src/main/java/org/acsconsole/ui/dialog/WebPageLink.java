package org.acsconsole.ui.dialog;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.SystemBrowser;
import org.acsconsole.ui.control.Visibility;

/** A button that opens a page in the system's browser, one that copies its address, and what is said where no browser opens. */
public final class WebPageLink extends VBox {

    private final Button open = new Button();
    private final Button copy = new Button();
    private final Label failed = new Label();
    private Browser browser = SystemBrowser::open;

    /** Opens a page. */
    interface Browser {

        void open(URI page) throws IOException;
    }

    public WebPageLink() {
        getStyleClass().add("web-page");
        FlowPane buttons = new FlowPane(open, copy);
        buttons.getStyleClass().add("pages");
        open.setMinWidth(Region.USE_PREF_SIZE);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        failed.setWrapText(true);
        failed.setMinHeight(Region.USE_PREF_SIZE);
        failed.getStyleClass().add("danger");
        getChildren().setAll(buttons, failed);
        Visibility.set(failed, false);
    }

    /** Offers a page in place of the one before. */
    public void offer(ScreenContext context, String text, URI page) {
        offer(context, text, page, () -> {});
    }

    /**
     * Offers a page in place of the one before.
     *
     * @param text the name of the button
     * @param before is done before the page is opened
     */
    public void offer(ScreenContext context, String text, URI page, Runnable before) {
        open.setText(text);
        open.setOnAction(pressed -> {
            before.run();
            open(context, page);
        });
        copy.setText(context.texts().get("page.copy"));
        copy.setOnAction(
                pressed -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, page.toString())));
        failed.setText(context.texts().get("page.failed"));
        Visibility.set(failed, false);
    }

    /** The button that opens the page. */
    Button button() {
        return open;
    }

    void openBy(Browser other) {
        browser = other;
    }

    private void open(ScreenContext context, URI page) {
        Browser by = browser;
        context.tasks()
                .query(
                        () -> {
                            by.open(page);
                            return true;
                        },
                        opened -> Visibility.set(failed, false),
                        failure -> Visibility.set(failed, true));
    }
}
