package org.acsconsole.ui.inspector;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** When a token was issued, is refreshed and expires, in UTC and in this computer's zone, and what time it is now. */
public final class TokenTimes extends GridPane {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int ROWS = 5;
    private static final int COLUMNS = 3;

    public TokenTimes() {
        getStyleClass().add("token-times");
        for (int at = 0; at < ROWS * COLUMNS; at++) {
            Label cell = new Label();
            cell.setMinWidth(USE_PREF_SIZE);
            cell.getStyleClass().add(at < COLUMNS || at % COLUMNS == 0 ? "muted" : "mono");
            add(cell, at % COLUMNS, at / COLUMNS);
        }
    }

    void show(ScreenContext context, InspectionText inspectionText) {
        Texts texts = context.texts();
        Instant expires = inspectionText.token().moment("exp");
        Instant refresh = expires == null ? null : expires.minus(IssuedToken.EXPIRING_WITHIN);
        String zone = context.times().zone().getId();
        say(0, "", texts.get("tokens.inspect.utc"), texts.get("tokens.inspect.zone", zone));
        say(1, texts.get("tokens.inspect.issued"), inspectionText.token().moment("iat"), context);
        say(2, texts.get("tokens.inspect.refresh"), refresh, context);
        say(3, texts.get("tokens.inspect.expires"), expires, context);
        say(4, inspectionText.clock(), inspectionText.now(), context);
    }

    private void say(int row, String name, @Nullable Instant moment, ScreenContext context) {
        if (moment == null) {
            say(row, name, "—", "—");
        } else {
            say(row, name, UTC.format(moment), context.times().stamp(moment));
        }
    }

    private void say(int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            ((Label) getChildren().get(row * COLUMNS + column)).setText(texts[column]);
        }
    }
}
