package org.acsconsole.ui.dialog;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Subscription;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Failure;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;

/** Shows one failure: what happened, what to do, and what to give to a supporter. */
final class FaultView {

    private final Failure failure;
    private final Texts texts;
    private final ShownIds ids;
    private final Runnable clearFaults;
    private int times = 1;
    private Subscription following = Subscription.EMPTY;

    @FXML
    private Node fault;

    @FXML
    private Node information;

    @FXML
    private Label title;

    @FXML
    private Label cause;

    @FXML
    private Label action;

    @FXML
    private Node identity;

    @FXML
    private TextArea identityId;

    @FXML
    private TextField code;

    @FXML
    private TextField request;

    @FXML
    private Label repeated;

    @FXML
    private Button endFaults;

    /** @param clearFaults ends the faults that somebody asked the service for */
    FaultView(Failure failure, Texts texts, ShownIds ids, Runnable clearFaults) {
        this.failure = failure;
        this.texts = texts;
        this.ids = ids;
        this.clearFaults = clearFaults;
    }

    @FXML
    private void initialize() {
        Visibility.set(fault, !failure.isInformation());
        Visibility.set(information, failure.isInformation());
        title.setText(failure.text().title());
        action.setText(failure.text().action());
        code.setText(texts.get("fault.sheet.code", failure.code()));
        Visibility.set(request, failure.requestId() != null);
        Visibility.set(repeated, false);
        Visibility.set(endFaults, failure.curable());
        Visibility.set(identity, failure.identity() != null);
        cause.sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null ? Subscription.EMPTY : ids.follow(this::showIds);
        });
    }

    /** What has IDs in it. */
    private void showIds() {
        cause.setText(ids.inText(failure.text().cause()));
        String requestId = failure.requestId();
        request.setText(requestId == null ? "" : texts.get("fault.sheet.request", ids.request(requestId)));
        IdentityId left = failure.identity();
        identityId.setText(left == null ? "" : ids.full(left));
    }

    /** Counts a failure that is this one once more; false for another one. */
    boolean counts(Failure other) {
        if (!failure.sameAs(other)) {
            return false;
        }
        times++;
        repeated.setText(texts.get("fault.sheet.repeated", times));
        Visibility.set(repeated, true);
        return true;
    }

    @FXML
    private void copyId() {
        IdentityId left = failure.identity();
        if (left != null) {
            copy(left.value());
        }
    }

    @FXML
    private void endFaults() {
        clearFaults.run();
        endFaults.setDisable(true);
    }

    @FXML
    private void copyDetails() {
        copy(failure.details(texts));
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
