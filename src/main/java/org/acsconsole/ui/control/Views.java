package org.acsconsole.ui.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.acsconsole.ui.text.Texts;

/**
 * The one gate through which FXML is loaded: the file {@code X.fxml} beside the view class {@code X}, which is handed in
 * ready made.
 */
public final class Views {

    private final Texts texts;
    private final ViewMemory memory;

    /** Views of which nothing is remembered. */
    public Views(Texts texts) {
        this(texts, ViewMemory.NONE);
    }

    /** @param memory how the user arranged the views in earlier runs */
    public Views(Texts texts, ViewMemory memory) {
        this.texts = texts;
        this.memory = memory;
    }

    public Texts texts() {
        return texts;
    }

    public ViewMemory memory() {
        return memory;
    }

    /**
     * Loads a view's FXML.
     *
     * @param view the code-behind of the file
     * @param included the code-behinds of the files that it includes, directly or not
     * @throws IllegalStateException with the class's name if the file or an included code-behind is missing
     */
    public Parent load(Object view, Object... included) {
        Class<?> type = view.getClass();
        URL file = type.getResource(type.getSimpleName() + ".fxml");
        if (file == null) {
            throw new IllegalStateException("no FXML beside " + type.getName());
        }
        FXMLLoader loader = new FXMLLoader(file, texts.bundle());
        loader.setControllerFactory(wanted -> wanted == type
                ? view
                : Arrays.stream(included)
                        .filter(wanted::isInstance)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("nobody handed in " + wanted.getName())));
        try {
            return Objects.requireNonNull(loader.<Parent>load());
        } catch (IOException e) {
            throw new UncheckedIOException("broken FXML: " + file, e);
        }
    }
}
