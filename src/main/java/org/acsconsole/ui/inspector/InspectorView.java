package org.acsconsole.ui.inspector;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.token.DecodedToken;
import org.acsconsole.token.Finding;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.control.SecretField;
import org.acsconsole.ui.control.Visibility;
import org.jspecify.annotations.Nullable;

/** A token taken apart: where it stands, its life against now, its signature, what is wrong with it, and every field. */
final class InspectorView {

    private final ScreenContext context;
    private final InspectionModel model;
    private final InstantSource wallClock;
    private List<Finding> reported = List.of();
    private Subscription life = Subscription.EMPTY;

    @FXML
    private SecretField secret;

    @FXML
    private ToggleButton reveal;

    @FXML
    private Label masked;

    @FXML
    private Node hint;

    @FXML
    private Label problem;

    @FXML
    private Pane findings;

    @FXML
    private VBox readable;

    @FXML
    private Pill state;

    @FXML
    private Label countdown;

    @FXML
    private Label source;

    @FXML
    private LifetimeBar lifetime;

    @FXML
    private TokenTimes times;

    @FXML
    private Pill signatureMark;

    @FXML
    private Label signature;

    @FXML
    private TableView<InspectedField> fields;

    /** @param wallClock this computer's, on which the tokens of the world live */
    InspectorView(ScreenContext context, InspectionModel model, InstantSource wallClock) {
        this.context = context;
        this.model = model;
        this.wallClock = wallClock;
    }

    @FXML
    void initialize() {
        secret.takeAtMost(2 * DecodedToken.LONGEST);
        Columns.of(
                        Column.of("tokens.inspect.part", InspectedField::part)
                                .wide(5.5, 5.5)
                                .wrapping(),
                        Column.of("tokens.inspect.name", InspectedField::name)
                                .wide(9, 9)
                                .wrapping(),
                        Column.of("tokens.inspect.value", InspectedField::value)
                                .wide(13, 16)
                                .wrapping(),
                        Column.of("tokens.inspect.meaning", InspectedField::meaning)
                                .wide(13, 20)
                                .wrapping())
                .fill(fields, "inspector", context.views(), signature.fontProperty());
        Visibility.roomWhileVisible(masked, hint, problem, findings, readable);
        reveal.disableProperty().bind(context.presenting());
        secret.revealed().bindBidirectional(reveal.selectedProperty());
        reveal.selectedProperty().subscribe(() -> {
            Inspection now = model.inspection().get();
            if (now != null) {
                sayLength(now);
            }
        });
        secret.textProperty().subscribe((before, text) -> model.inspectPasted(text));
        life = Subscription.combine(
                model.inspection().subscribe(this::show),
                context.presenting().subscribe(this::present),
                context.workspace().subscribe((before, now) -> model.inspectPasted(secret.getText())),
                context.ticker().now().subscribe(tick -> tick()));
    }

    /** The one that everything is measured in. */
    ObservableValue<Font> font() {
        return signature.fontProperty();
    }

    void focus() {
        secret.requestFocus();
    }

    /** Looks at a token of the list, whose text does not enter the field. */
    void inspect(TokenValue token, Instant expiresOn) {
        secret.wipe();
        model.inspect(token, expiresOn);
        fields.requestFocus();
    }

    /** Forgets the token and follows nothing any more. */
    void forget() {
        life.unsubscribe();
        clear();
    }

    @FXML
    void clear() {
        secret.wipe();
        model.clear();
        secret.requestFocus();
    }

    private void present(boolean presenting) {
        if (presenting) {
            reveal.setSelected(false);
        }
        show(model.inspection().get());
    }

    private void show(@Nullable Inspection inspection) {
        hint.setVisible(inspection == null);
        masked.setVisible(inspection != null);
        readable.setVisible(inspection != null && inspection.decoded() instanceof DecodedToken.Decoded);
        problem.setVisible(inspection != null && !readable.isVisible());
        if (inspection == null) {
            fields.getItems().clear();
            report(List.of());
            return;
        }
        sayLength(inspection);
        switch (inspection.decoded()) {
            case DecodedToken.Decoded token -> fields.getItems().setAll(InspectedField.of(token, context));
            case DecodedToken.Opaque opaque -> problem.setText(sentence(opaque.reason(), inspection.expiresOn()));
        }
        tick();
    }

    private String sentence(DecodedToken.Reason reason, @Nullable Instant expiresOn) {
        String sentence = context.texts().get("tokens.inspect.problem." + reason.name());
        if (reason != DecodedToken.Reason.FIVE_PARTS) {
            return sentence;
        }
        return sentence + " "
                + (expiresOn == null
                        ? context.texts().get("tokens.inspect.encrypted.expiry")
                        : context.texts()
                                .get(
                                        "tokens.inspect.encrypted.expires",
                                        context.times().full(expiresOn)));
    }

    private void sayLength(Inspection inspection) {
        String key =
                reveal.isSelected() && !secret.getText().isEmpty() ? "tokens.inspect.length" : "tokens.inspect.masked";
        masked.setText(context.texts().get(key, inspection.length()));
    }

    private void tick() {
        Inspection inspection = model.inspection().get();
        if (inspection == null) {
            return;
        }
        Instant now = inspection.onTheServicesClock() ? context.now() : wallClock.instant();
        report(inspection.findings(now));
        if (inspection.decoded() instanceof DecodedToken.Decoded token) {
            tick(new InspectionText(context, inspection, token, now));
        }
    }

    private void tick(InspectionText inspectionText) {
        InspectionText.Status status = inspectionText.status();
        state.show(status.text(), status.tone());
        countdown.setText(status.timed() ? inspectionText.countdown() : "");
        source.setText(status.source());
        signatureMark.show(context.texts().get("tokens.inspect.signature"), inspectionText.signatureTone());
        signature.setText(inspectionText.signature());
        lifetime.show(
                context,
                inspectionText.token().moment("iat"),
                inspectionText.token().moment("exp"),
                inspectionText.now());
        times.show(context, inspectionText);
    }

    private void report(List<Finding> found) {
        findings.setVisible(!found.isEmpty());
        if (!found.equals(reported)) {
            reported = List.copyOf(found);
            findings.getChildren().setAll(reported.stream().map(this::sentence).toList());
        }
    }

    private Node sentence(Finding finding) {
        Label sentence = new Label(context.texts().get("tokens.finding." + finding.name()));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("finding");
        return sentence;
    }
}
