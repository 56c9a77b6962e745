package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import org.acsconsole.identity.IdentityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an audience sees of IDs, whichever of Azure's clouds they are of. */
final class ShownIdsTest {

    private static final String USER = "4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502";

    private final ShownIds presented = new ShownIds(new SimpleBooleanProperty(true));

    @ParameterizedTest
    @ValueSource(strings = {"8:acs:", "8:gcch-acs:", "8:dod-acs:"})
    void anIdIsMaskedButForItsCloudAndItsEnd(String cloud) {
        assertThat(presented.full(new IdentityId(cloud + USER))).isEqualTo(cloud + "••••3502");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:acs:", "8:gcch-acs:", "8:dod-acs:", "8%3Aacs%3A", "8%3Agcch-acs%3A", "8%3adod-acs%3a"})
    void anIdInATextIsMaskedAsAWhole(String cloud) {
        assertThat(presented.inText("/identities/" + cloud + USER + "/:issueAccessToken"))
                .isEqualTo("/identities/" + cloud + "••••3502/:issueAccessToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:acs:", "8:gcch-acs:", "8:dod-acs:", "8%3Aacs%3A", "8%3Agcch-acs%3A", "8%3adod-acs%3a"})
    void ofAnIdInATextOnlyItsEndIsLeft(String cloud) {
        String path = "/identities/" + cloud + USER + "/:issueAccessToken";
        assertThat(new ShownIds(new SimpleBooleanProperty(false)).endsIn(path))
                .isEqualTo("/identities/…" + USER.substring(USER.length() - 8) + "/:issueAccessToken");
        assertThat(presented.endsIn(path)).isEqualTo("/identities/…3502/:issueAccessToken");
    }

    @Test
    void theEndOfAnIdIsItsLastEightCharactersAndLessForAnAudience() {
        IdentityId id = new IdentityId("8:acs:" + USER);
        assertThat(new ShownIds(new SimpleBooleanProperty(false)).end(id))
                .isEqualTo("…" + USER.substring(USER.length() - 8));
        assertThat(presented.end(id)).isEqualTo("••••3502");
    }

    @Test
    void anIdWhoseUserHasAFormOfItsOwnIsMaskedToo() {
        String teams = "8:gcch-acs:4ccc92c8-9815-4422-bddc-ceea181dc774_wf_72f988bf-86f1-41af-91ab-2d7cd011db47_abcd";
        assertThat(presented.inText("id=" + teams)).isEqualTo("id=8:gcch-acs:••••abcd");
    }

    @Test
    void aGuidByItselfIsMaskedButForItsEnd() {
        assertThat(presented.inText("resource 4ccc92c8-9815-4422-bddc-ceea181dc774"))
                .isEqualTo("resource ••••c774");
    }
}
