package org.acsconsole.ui.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Tone;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Observation;
import org.acsconsole.wire.WireLog;
import org.junit.jupiter.api.Test;

/** What the console sends only to know whether it is let in is distinguished from a revoke that the user wanted. */
final class ConnectionCheckTest {

    private static final String NOBODY =
            "8:acs:00000000-0000-0000-0000-000000000000_00000000-0000-0000-0000-000000000000";
    private static final String SOMEBODY =
            "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502";

    private final WireText wireText =
            new WireText(new Texts(Locale.ENGLISH), ZoneOffset.UTC, new SimpleBooleanProperty());

    @Test
    void aCheckOfTheConsoleIsNamed() {
        assertThat(who(Seen.byConsole(revoke(NOBODY)))).endsWith("connection check");
        assertThat(who(Seen.byConsole(revoke(NOBODY.replace(":", "%3A"))))).endsWith("connection check");
    }

    @Test
    void itsPathEndsWithWhatItIs() {
        Exchange check = kept(Seen.refusedOfConsole(revoke(NOBODY), "IdentityNotOwned"));
        assertThat(wireText.path(check)).endsWith("/:revokeAccessTokens · connection check");
        assertThat(wireText.shortRequest(check)).isEqualTo("POST …:revokeAccessTokens · connection check");
    }

    @Test
    void theRefusalThatItExpectsIsNoWarning() {
        assertThat(WireText.tone(kept(Seen.refusedOfConsole(revoke(NOBODY), "IdentityNotOwned"))))
                .isEqualTo(Tone.NEUTRAL);
        assertThat(WireText.tone(kept(Seen.refusedOfConsole(revoke(NOBODY), "Denied"))))
                .isEqualTo(Tone.WARNING);
    }

    @Test
    void aRevokeOfAPersonsIsNone() {
        assertThat(who(Seen.byConsole(revoke(SOMEBODY)))).doesNotContain("check");
        assertThat(who(Seen.byPython(revoke(NOBODY), 401))).doesNotContain("check");
    }

    @Test
    void aCheckThatLetsTheConsoleInIsNoError() {
        assertThat(errors(Seen.refusedOfConsole(revoke(NOBODY), "IdentityNotOwned")))
                .isEmpty();
        assertThat(errors(Seen.refusedOfConsole(revoke(NOBODY), "Denied"))).hasSize(1);
        assertThat(errors(Seen.refusedOfConsole(revoke(SOMEBODY), "IdentityNotOwned")))
                .hasSize(1);
        assertThat(errors(Seen.unanswered(revoke(NOBODY), TransportProblem.CONNECTION_LOST)))
                .hasSize(1);
    }

    private List<Exchange> errors(Observation observation) {
        WireLog log = new WireLog();
        log.record(observation);
        return log.snapshot().stream()
                .filter(exchange ->
                        WireFilter.EVERYTHING.with(WireFilter.Part.ERRORS).lists(exchange, wireText::searchText))
                .toList();
    }

    private static String revoke(String id) {
        return "/identities/" + id + "/:revokeAccessTokens?api-version=2025-06-30";
    }

    private String who(Observation observation) {
        return wireText.who(kept(observation));
    }

    private static Exchange kept(Observation observation) {
        WireLog log = new WireLog();
        log.record(observation);
        return log.snapshot().getLast();
    }
}
