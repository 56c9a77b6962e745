package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.awaitDialog;
import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.acsconsole.code.LogTopic;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The way from identities to what Azure's logs have of them. */
@ExtendWith(FxWindows.class)
final class LogsOnScreenTest {

    private static final String RESOURCE = "/subscriptions/0f0f0f0f-1111-2222-3333-444444444444/resourceGroups/rg"
            + "/providers/Microsoft.Communication/CommunicationServices/contoso";

    private final RealScreen real;

    LogsOnScreenTest(@TempDir Path folder) {
        real = new RealScreen(folder);
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void theQueryOfASelectionIsReadyToCopy() {
        List<IdentityId> ids = real.open(Environment.PRODUCTION, 2);
        find(2);
        press("Copy query");
        String copied = inWindow(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .startsWith("let ids = dynamic([")
                .contains(ids.stream()
                        .map(id -> "\"" + id.value() + "\", \"" + id.value().substring(2) + "\"")
                        .toList());
        assertThat(says("The query is copied.")).isTrue();
    }

    @Test
    void whatIsShownIsWhatIsLookedForAndWhatIsToBeSwitchedOn() {
        real.open(Environment.PRODUCTION, 1);
        find(1);
        assertThat(
                        says(
                                "• Operational Chat Logs (ChatOperational): chat threads and messages; table ACSChatIncomingOperations"))
                .isTrue();
        choose("What to look for", LogTopic.CALLS);
        choose("How far back", 30);
        assertThat(query()).contains("ACSCallSummary", "ago(30d)").doesNotContain("ACSChatIncomingOperations");
        assertThat(
                        says(
                                "• Operational Chat Logs (ChatOperational): chat threads and messages; table ACSChatIncomingOperations"))
                .isFalse();
    }

    @Test
    void beforeAnAudienceTheIdIsMaskedInTheQueryAndWholeInWhatIsCopied() {
        IdentityId id = real.open(Environment.PRODUCTION, 1).getFirst();
        inWindow(() -> {
            real.screen().presenting().set(true);
            return true;
        });
        find(1);
        assertThat(query()).doesNotContain(id.value().substring(2));
        press("Copy query");
        assertThat(inWindow(() -> Clipboard.getSystemClipboard().getString())).contains(id.value());
    }

    @Test
    void theWayToThePortalIsThatOfTheResourceOnceItsIdIsKnown() {
        real.open(Environment.PRODUCTION, 1);
        find(1);
        assertThat(OpenScreen.button("Open the Azure portal")).isPresent();
        inWindow(() -> {
            OpenScreen.find(TextField.class, field -> "resourceId".equals(field.getId()))
                    .orElseThrow()
                    .setText(RESOURCE);
            return true;
        });
        press("Copy address");
        assertThat(inWindow(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("https://portal.azure.com/#@/resource" + RESOURCE + "/logs");
        press("Close");
        until("it is closed", () -> OpenScreen.dialogButton("Copy query").isEmpty());
        find(1);
        assertThat(OpenScreen.button("Open its logs in the Azure portal")).isPresent();
    }

    @Test
    void theWorkshopServiceSaysThatItWritesNoSuchLogs() {
        real.open(Environment.WORKSHOP, 1);
        find(1);
        assertThat(OpenScreen.find(Labeled.class, label -> label.getText().contains("writes no such logs")))
                .isPresent();
        assertThat(OpenScreen.button("Open the Azure portal")).isEmpty();
    }

    private void find(int rows) {
        OpenScreen open = real.screen();
        open.selectAll(rows);
        inWindow(() -> {
            open.table().getContextMenu().getItems().stream()
                    .filter(item -> "identities.logs.menu".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        awaitDialog("Copy query");
    }

    private static void press(String name) {
        inWindow(() -> {
            OpenScreen.find(Button.class, button -> name.equals(button.getText()))
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private static boolean says(String text) {
        return OpenScreen.find(Labeled.class, label -> text.equals(label.getText()))
                .isPresent();
    }

    private static String query() {
        return OpenScreen.find(TextArea.class, area -> "query".equals(area.getId()))
                .orElseThrow()
                .getText();
    }

    @SuppressWarnings("unchecked") // the box has choices of that kind
    private static void choose(String name, Object wanted) {
        inWindow(() -> {
            ((ComboBox<Object>)
                            (ComboBox<?>) OpenScreen.find(ComboBox.class, each -> name.equals(each.getAccessibleText()))
                                    .orElseThrow())
                    .setValue(wanted);
            return true;
        });
    }
}
