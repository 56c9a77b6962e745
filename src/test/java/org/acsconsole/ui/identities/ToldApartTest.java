package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.Nodes;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identities that have no label, in a list with little room. */
@ExtendWith(FxWindows.class)
final class ToldApartTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void anIdentityWithoutALabelIsReadByTheEndOfItsId(String language, @TempDir Path folder) {
        try (SettableWorkspace here = new SettableWorkspace(folder)) {
            Steps.created(here.workspace().controller(), IdentityDetails.NONE);
            try (OpenScreen screen = OpenScreen.on(here.workspace(), Locale.of(language))) {
                until("a row", () -> !screen.labels().isEmpty());
                String id =
                        inWindow(() -> screen.table().getItems().getFirst().id().value());
                until(
                        "its end to be read",
                        () -> read(screen).stream().anyMatch(text -> text.endsWith(id.substring(id.length() - 8))));
            }
        }
    }

    /** What the list's cells let be read, cut where they cut it. */
    private static List<String> read(OpenScreen screen) {
        return Nodes.visible(screen.table())
                .filter(TableCell.class::isInstance)
                .flatMap(cell -> Nodes.all(cell))
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .toList();
    }
}
