package org.acsconsole.ui.common;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** One failure in words: what happened, what to do, and what to give to a supporter. */
final class FaultView {

    private final Failure failure;
    private final Texts texts;
    private int times = 1;

    @FXML
    private Label title;

    @FXML
    private Label cause;

    @FXML
    private Label action;

    @FXML
    private Node identity;

    @FXML
    private TextField identityId;

    @FXML
    private TextField code;

    @FXML
    private TextField request;

    @FXML
    private Label repeated;

    FaultView(Failure failure, Texts texts) {
        this.failure = failure;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        title.setText(failure.words().title());
        cause.setText(failure.words().cause());
        action.setText(failure.words().action());
        code.setText(texts.get("fault.sheet.code", failure.code()));
        show(request, failure.requestId() != null);
        request.setText(texts.get("fault.sheet.request", failure.requestId()));
        show(repeated, false);
        Failure.LastKnown left = failure.identity();
        show(identity, left != null);
        identityId.setText(left == null ? "" : left.shown());
    }

    /** Counts a failure that is this one once more; false for another one. */
    boolean takes(Failure other) {
        if (!failure.sameAs(other)) {
            return false;
        }
        times++;
        repeated.setText(texts.get("fault.sheet.repeated", times));
        show(repeated, true);
        return true;
    }

    @FXML
    private void copyId() {
        Failure.LastKnown left = failure.identity();
        if (left != null) {
            copy(left.id().value());
        }
    }

    @FXML
    private void copyDetails() {
        copy(failure.details(texts));
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
