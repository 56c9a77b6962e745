package org.acsconsole.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.task.FxTaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A button that leads to a page of the web. */
@ExtendWith(FxThread.class)
final class WebPageLinkTest {

    private static final URI PAGE = URI.create("https://contoso.com/page");

    private final ScreenContext context = new ContextForTests(Locale.ENGLISH, ZoneOffset.UTC)
            .on(new FxTaskRunner(Runnable::run, Runnable::run), InstantSource.system());
    private final List<Object> done = new ArrayList<>();
    private final WebPageLink link = new WebPageLink();

    @Test
    void itIsOpenedAfterWhatComesFirst() {
        link.openBy(done::add);
        link.offer(context, "Open", PAGE, () -> done.add("first"));
        button("Open").fire();
        assertThat(done).containsExactly("first", PAGE);
        assertThat(says()).isEmpty();
    }

    @Test
    void whereNoBrowserOpensItSaysSo() {
        link.openBy(page -> {
            throw new IOException("no browser");
        });
        link.offer(context, "Open", PAGE);
        button("Open").fire();
        assertThat(says()).containsExactly("No browser could be opened here. Copy the address into one.");
    }

    @Test
    void itsAddressIsCopied() {
        link.offer(context, "Open", PAGE);
        button("Copy address").fire();
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(PAGE.toString());
    }

    @Test
    void anotherPageTakesThePlaceOfTheFirst() {
        link.openBy(done::add);
        link.offer(context, "Open", PAGE);
        link.offer(context, "Open the other", URI.create("https://contoso.com/other"));
        button("Open the other").fire();
        assertThat(done).containsExactly(URI.create("https://contoso.com/other"));
    }

    private Button button(String text) {
        return (Button) Nodes.all(link)
                .filter(node -> node instanceof Button button && text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> says() {
        return link.getChildren().stream()
                .filter(node -> node instanceof Label && node.isVisible())
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
