package org.acsconsole.ui.control;

import io.nayuki.qrcodegen.QrCode.Ecc;
import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A QR code: dark on light in every theme and with a margin, as cameras need it. */
public final class QrCode extends StackPane {

    /** On each side, in modules; ISO/IEC 18004. */
    private static final int MARGIN = 4;

    private final double side;

    /** @param side at most, in pixels */
    public QrCode(@NamedArg("side") double side) {
        this.side = side;
        getStyleClass().add("qr-code");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Shows that text. */
    public void show(String text) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        double module = Math.max(1, Math.floor(side / (code.size + 2 * MARGIN)));
        SVGPath dark = new SVGPath();
        dark.getStyleClass().add("modules");
        dark.setSmooth(false);
        dark.setContent(path(code));
        dark.getTransforms().add(new Scale(module, module));
        getChildren().setAll(new Group(dark));
        double whole = module * (code.size + 2 * MARGIN);
        setPrefSize(whole, whole);
    }

    private static String path(io.nayuki.qrcodegen.QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
