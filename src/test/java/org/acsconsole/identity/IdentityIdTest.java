package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityIdTest {

    private static final String RESOURCE = "4ccc92c8-9815-4422-bddc-ceea181dc774";
    private static final String ALICE = "8:acs:" + RESOURCE + "_00000006-19e0-2727-80f5-8b3a0d003502";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALICE,
                "  " + ALICE + "\n",
                "\"" + ALICE + "\"",
                "'" + ALICE + "',",
                ALICE + ";",
            })
    void whatAPersonPastedIsReadWithoutWhatIsAroundIt(String pasted) {
        assertThat(IdentityId.parse(pasted)).contains(new IdentityId(ALICE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALICE,
                "8:acs:" + RESOURCE + "_wf_72f988bf-86f1-41af-91ab-2d7cd011db47_5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e",
                "8:gcch-acs:" + RESOURCE + "_00000006-19e0-2727-80f5-8b3a0d003502",
                "8:dod-acs:" + RESOURCE + "_00000006-19e0-2727-80f5-8b3a0d003502"
            })
    void everyFormOfAnAcsUserIsAccepted(String value) {
        assertThat(IdentityId.parse(value)).hasValueSatisfying(id -> {
            assertThat(id.value()).isEqualTo(value).hasToString(id.toString());
            assertThat(id.resource()).isEqualTo(RESOURCE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "4:+15551234567",
                "28:orgid:5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e",
                "8:acs:" + RESOURCE,
                "8:acs:" + RESOURCE + "_",
                "8:acs:contoso_00000006-19e0-2727-80f5-8b3a0d003502"
            })
    void everythingElseIsNot(String pasted) {
        assertThat(IdentityId.parse(pasted)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityId(pasted));
    }

    @Test
    void aTeamsUserIsAnIdOfTheLedgerThatNobodyCanPaste() {
        String teamsUser = "8:orgid:5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e";
        assertThat(IdentityId.parse(teamsUser)).isEmpty();
        assertThat(new IdentityId(teamsUser).value()).isEqualTo(teamsUser);
    }

    @Test
    void theResourceIsTheSameInAnyCase() {
        assertThat(new IdentityId("8:acs:4CCC92C8-9815-4422-BDDC-CEEA181DC774_a").resource())
                .isEqualTo(RESOURCE);
    }

    @Test
    void theShortFormKeepsWhatDistinguishesTwoIdentities() {
        assertThat(new IdentityId(ALICE).shortened()).isEqualTo("8:acs:4ccc92c8…0d003502");
        assertThat(new IdentityId("8:acs:" + RESOURCE + "_short").shortened()).isEqualTo("8:acs:4ccc92c8…short");
    }

    @Test
    void theUserPartTellsWhenTheIdentityWasProbablyCreated() {
        Instant now = Instant.parse("2026-11-23T09:30:00Z");
        String resource = "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_";

        assertThat(new IdentityId(resource + "00000006-19e0-2727-80f5-8b3a0d003502").probablyCreatedAt(now))
                .contains(Instant.parse("2020-01-01T08:00:00Z").plusMillis(0x0000000619e02727L));
        assertThat(new IdentityId(resource + "0000003f-19e0-2727-80f5-8b3a0d003502").probablyCreatedAt(now))
                .isEmpty();
        assertThat(new IdentityId(resource + "ffffffff-19e0-2727-80f5-8b3a0d003502").probablyCreatedAt(now))
                .isEmpty();
        assertThat(IdentityId.NOBODY.probablyCreatedAt(now)).isEmpty();
        assertThat(new IdentityId(resource + "alice").probablyCreatedAt(now)).isEmpty();
    }
}
