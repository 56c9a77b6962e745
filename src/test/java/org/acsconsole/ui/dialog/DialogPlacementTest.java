package org.acsconsole.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(FxWindows.class)
final class DialogPlacementTest {

    private static final long SETTLED = 1_800;

    private final Dialog<ButtonType> dialog = inWindow(DialogPlacementTest::opened);

    @Test
    void whoeverPutsADialogIntoACornerWhenItsSizeChangesDoesNotKeepItThere() {
        inWindow(() -> {
            window().setX(-1);
            window().setY(-22);
            dialog.getDialogPane().setPrefHeight(260);
            window().sizeToScene();
            return true;
        });
        assertCentred();
    }

    @Test
    void aDialogStaysInTheMiddleWhenItsSizeChangesLater() {
        WaitForAsyncUtils.sleep(SETTLED, TimeUnit.MILLISECONDS);
        inWindow(() -> {
            dialog.getDialogPane().setPrefHeight(300);
            window().sizeToScene();
            return true;
        });
        assertCentred();
    }

    @Test
    void aDialogThatAPersonMovedStaysThereButInsideTheScreen() {
        WaitForAsyncUtils.sleep(SETTLED, TimeUnit.MILLISECONDS);
        inWindow(() -> {
            window().setX(500);
            window().setY(-60);
            dialog.getDialogPane().setPrefHeight(300);
            window().sizeToScene();
            return true;
        });
        WaitForAsyncUtils.sleep(SETTLED, TimeUnit.MILLISECONDS);
        assertThat(inWindow(() -> window().getX())).isEqualTo(500);
        assertThat(inWindow(() -> window().getY())).isZero();
    }

    private void assertCentred() {
        WaitForAsyncUtils.sleep(SETTLED, TimeUnit.MILLISECONDS);
        inWindow(() -> {
            Window owner = ((Stage) window()).getOwner();
            assertThat(window().getX())
                    .isCloseTo(
                            owner.getX()
                                    + (owner.getScene().getWidth()
                                                    - window().getScene().getWidth())
                                            / 2,
                            within(2.0));
            assertThat(window().getY())
                    .isCloseTo(
                            owner.getY()
                                    + (owner.getScene().getHeight()
                                                    - window().getScene().getHeight())
                                            / 2,
                            within(2.0));
            return true;
        });
    }

    private Window window() {
        return dialog.getDialogPane().getScene().getWindow();
    }

    private static Dialog<ButtonType> opened() {
        Stage owner = new Stage();
        owner.setScene(new Scene(new Pane(), 900, 600));
        owner.setX(100);
        owner.setY(80);
        owner.show();
        DialogPane pane = new DialogPane();
        pane.setPrefSize(400, 200);
        pane.getButtonTypes().setAll(ButtonType.CANCEL);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setDialogPane(pane);
        dialog.initOwner(owner);
        DialogSizing.keep(pane.getScene().getWindow(), pane, TextSize.USUAL);
        dialog.show();
        return dialog;
    }

    private static <T> T inWindow(java.util.concurrent.Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
