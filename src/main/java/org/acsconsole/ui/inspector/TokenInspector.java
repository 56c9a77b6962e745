package org.acsconsole.ui.inspector;

import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.token.TokenSignatureCheck;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.text.ProfileTitle;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The one window that looks into tokens, pasted or chosen in the list. It stands beside the console's and holds nobody up; when
 * it is closed it forgets what it was shown.
 */
public final class TokenInspector {

    private static final double WIDTH_EMS = 58;
    private static final double HEIGHT_EMS = 60;
    private static final double BESIDE = 24;

    private final ScreenContext context;
    private final TokenSignatureCheck signatures;
    private final InstantSource wallClock;
    private @Nullable Stage stage;
    private @Nullable InspectorView view;

    /**
     * An inspector whose window is not open yet.
     *
     * @param signatures checks those tokens for which there is a public key
     * @param wallClock this computer's, on which the tokens of the world live
     */
    public TokenInspector(ScreenContext context, TokenSignatureCheck signatures, InstantSource wallClock) {
        this.context = context;
        this.signatures = signatures;
        this.wallClock = wallClock;
    }

    /** Opens the inspector, or brings it to the front, ready to be pasted into. */
    public void open(Window owner) {
        opened(owner).focus();
    }

    /**
     * Opens the inspector with a token of the list.
     *
     * @param expiresOn when the token expires, as the service answered with it
     */
    public void open(Window owner, TokenValue token, Instant expiresOn) {
        opened(owner).inspect(token, expiresOn);
    }

    /** Closes the window if it is open. */
    public void close() {
        if (stage != null) {
            stage.hide();
        }
    }

    private InspectorView opened(Window owner) {
        InspectorView shown = view;
        if (shown != null && stage != null) {
            stage.toFront();
            stage.requestFocus();
            return shown;
        }
        InspectorView made = new InspectorView(context, new InspectionModel(context, signatures), wallClock);
        Stage window = new Stage();
        window.setScene(new Scene(context.views().load(made)));
        window.titleProperty().bind(title());
        window.initOwner(owner);
        made.font().subscribe(font -> place(window, owner, font.getSize()));
        window.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), window::hide);
        Subscription mark = context.workspace().subscribe(open -> {
            if (open != null) {
                EnvironmentStyle.mark(
                        window.getScene().getRoot(), open.profile().environment());
            }
        });
        window.setOnHidden(hidden -> {
            mark.unsubscribe();
            made.forget();
            view = null;
            stage = null;
        });
        view = made;
        stage = window;
        window.show();
        return made;
    }

    private ObservableValue<String> title() {
        Texts texts = context.texts();
        String inspector = texts.get("tokens.inspect.title");
        return context.workspace()
                .map(Workspace::profile)
                .map(open ->
                        texts.get("profile.window", ProfileTitle.of(open.name(), open.environment(), texts), inspector))
                .orElse(inspector);
    }

    /** To the right, so that the list and the token can be seen together. */
    private static void place(Stage window, Window owner, double em) {
        double width = Math.min(WIDTH_EMS * em, owner.getWidth() - BESIDE);
        double height = Math.min(HEIGHT_EMS * em, owner.getHeight() - BESIDE);
        window.setWidth(width);
        window.setHeight(height);
        window.setX(owner.getX() + owner.getWidth() - width - BESIDE / 2);
        window.setY(owner.getY() + Math.max(0, owner.getHeight() - height) / 2);
    }
}
