package org.acsconsole.ui.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.WireLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the wire shows of the IDs in paths, whichever of Azure's clouds they are of. */
final class WireTextTest {

    private static final String USER = "4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502";

    private final SimpleBooleanProperty presenting = new SimpleBooleanProperty();
    private final WireText wireText = new WireText(new Texts(Locale.ENGLISH), ZoneOffset.UTC, presenting);

    @ParameterizedTest
    @ValueSource(strings = {"8:acs:", "8:gcch-acs:", "8:dod-acs:", "8%3Aacs%3A", "8%3Agcch-acs%3A", "8%3Adod-acs%3A"})
    void ofAnIdentityThePathsColumnHasOnlyTheEnd(String cloud) {
        assertThat(wireText.path(issuedFor(cloud + USER))).isEqualTo("…0d003502/:issueAccessToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:acs:", "8:gcch-acs:", "8:dod-acs:", "8%3Aacs%3A", "8%3Agcch-acs%3A", "8%3Adod-acs%3A"})
    void beforeAnAudienceTheRequestHasNoIdentity(String cloud) {
        presenting.set(true);
        assertThat(wireText.request(issuedFor(cloud + USER)))
                .contains(cloud + "••••3502/:issueAccessToken")
                .doesNotContain("4ccc92c8", "00000006-19e0");
    }

    private static Exchange issuedFor(String id) {
        WireLog log = new WireLog();
        log.record(Seen.byConsole("/identities/" + id + "/:issueAccessToken?api-version=2025-06-30"));
        return log.snapshot().getLast();
    }
}
