package org.acsconsole.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(FxWindows.class)
final class DialogPlacementTest {

    private static final int LONGEST_SECONDS = 20;

    private final PauseTransition settling = new PauseTransition(Duration.INDEFINITE);
    private final Dialog<ButtonType> dialog = inWindow(() -> opened(settling));

    @Test
    void whoeverPutsADialogIntoACornerWhenItsSizeChangesDoesNotKeepItThere() {
        inWindow(() -> {
            window().setX(-1);
            window().setY(-22);
            dialog.getDialogPane().setPrefHeight(260);
            window().sizeToScene();
            return true;
        });
        settle();
        assertCentred(260);
    }

    @Test
    void aDialogStaysInTheMiddleWhenItsSizeChangesLater() {
        settle();
        inWindow(() -> {
            dialog.getDialogPane().setPrefHeight(300);
            window().sizeToScene();
            return true;
        });
        assertCentred(300);
    }

    @Test
    void aDialogThatAPersonMovedStaysThereButInsideTheScreen() {
        settle();
        inWindow(() -> {
            window().setX(500);
            window().setY(-60);
            dialog.getDialogPane().setPrefHeight(300);
            window().sizeToScene();
            return true;
        });
        waitFor(() -> dialog.getDialogPane().getHeight() == 300 && window().getY() == 0);
        assertThat(inWindow(() -> window().getX())).isEqualTo(500);
    }

    /** The dialog has its size, and the time is over that it is given to settle. */
    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        inWindow(() -> {
            settling.getOnFinished().handle(new ActionEvent());
            return true;
        });
    }

    private void assertCentred(double height) {
        waitFor(() -> dialog.getDialogPane().getHeight() == height && isCentred());
    }

    private boolean isCentred() {
        Window owner = ((Stage) window()).getOwner();
        Scene room = owner.getScene();
        Scene own = window().getScene();
        return Math.abs(window().getX() - owner.getX() - (room.getWidth() - own.getWidth()) / 2) <= 2
                && Math.abs(window().getY() - owner.getY() - (room.getHeight() - own.getHeight()) / 2) <= 2;
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS, () -> inWindow(condition));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private Window window() {
        return dialog.getDialogPane().getScene().getWindow();
    }

    private static Dialog<ButtonType> opened(PauseTransition settling) {
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
        DialogPlacement.keep(pane.getScene().getWindow(), pane, settling);
        dialog.show();
        return dialog;
    }

    private static <T> T inWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
