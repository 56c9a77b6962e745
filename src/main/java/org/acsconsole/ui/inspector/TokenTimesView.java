package org.acsconsole.ui.inspector;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.ui.ScreenContext;
import org.jspecify.annotations.Nullable;

/** When a token was issued, is refreshed and expires, in UTC and in this computer's zone, and what time it is now. */
final class TokenTimesView {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final ScreenContext context;

    @FXML
    private Label zone;

    @FXML
    private Label issuedUtc;

    @FXML
    private Label issuedHere;

    @FXML
    private Label refreshUtc;

    @FXML
    private Label refreshHere;

    @FXML
    private Label expiresUtc;

    @FXML
    private Label expiresHere;

    @FXML
    private Label nowUtc;

    @FXML
    private Label nowHere;

    @FXML
    private Label clock;

    TokenTimesView(ScreenContext context) {
        this.context = context;
    }

    @FXML
    void initialize() {
        zone.setText(context.texts()
                .get("tokens.inspect.zone", context.times().zone().getId()));
    }

    void show(InspectionText inspectionText) {
        Instant expires = inspectionText.token().moment("exp");
        fill(issuedUtc, issuedHere, inspectionText.token().moment("iat"));
        fill(refreshUtc, refreshHere, expires == null ? null : expires.minus(IssuedToken.EXPIRING_WITHIN));
        fill(expiresUtc, expiresHere, expires);
        fill(nowUtc, nowHere, inspectionText.now());
        clock.setText(inspectionText.clock());
    }

    private void fill(Label utc, Label here, @Nullable Instant moment) {
        utc.setText(moment == null ? "—" : UTC.format(moment));
        here.setText(moment == null ? "—" : context.times().stamp(moment));
    }
}
