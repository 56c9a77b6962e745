package org.acsconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.acsconsole.ui.dialog.ActionDialog;
import org.junit.jupiter.api.Test;

/** No dialog or window is left out of the walks. */
final class WalkTest {

    private static final Set<String> WALKED =
            Opening.ALL.stream().map(Opening::by).collect(Collectors.toUnmodifiableSet());

    @Test
    void everyDialogOfAnFxmlFileIsWalked() throws IOException, URISyntaxException {
        Path screens = Path.of(ActionDialog.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(screens)) {
            assertThat(files.filter(file -> file.toString().endsWith(".fxml"))
                            .filter(WalkTest::isDialog)
                            .map(file -> file.getFileName().toString().replace(".fxml", "")))
                    .isNotEmpty()
                    .isSubsetOf(WALKED);
        }
    }

    @Test
    void everyWindowThatAClassOpensIsWalked() {
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.acsconsole.ui")
                                .stream()
                                .filter(WalkTest::opens)
                                .map(JavaClass::getSimpleName))
                .as("and the frame around the forms of FXML files")
                .contains(ActionDialog.class.getSimpleName())
                .filteredOn(name -> !name.equals(ActionDialog.class.getSimpleName()))
                .isSubsetOf(WALKED);
    }

    private static boolean isDialog(Path fxml) {
        try {
            return Files.readString(fxml).contains("<DialogPane");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Tooltips and menus are looked for wherever the walk stops. */
    private static boolean opens(JavaClass type) {
        return type.getConstructorCallsFromSelf().stream()
                .map(call -> call.getTargetOwner())
                .anyMatch(made -> made.isAssignableTo(Dialog.class)
                        || (made.isAssignableTo(Window.class)
                                && !made.isAssignableTo(Tooltip.class)
                                && !made.isAssignableTo(ContextMenu.class)));
    }
}
