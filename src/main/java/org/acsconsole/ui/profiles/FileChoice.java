package org.acsconsole.ui.profiles;

import java.io.File;
import javafx.scene.control.TextField;
import javafx.stage.FileChooser;

/** Asks for a file, and writes its path into a field. */
final class FileChoice {

    private FileChoice() {}

    static void into(TextField field, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        File chosen = chooser.showOpenDialog(field.getScene().getWindow());
        if (chosen != null) {
            field.setText(chosen.toString());
        }
    }
}
