package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.acsconsole.identity.PastedIdentity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people hold an ID, and what they hold instead. */
final class PastedIdentityTest {

    private static final String RESOURCE = "4ccc92c8-9815-4422-bddc-ceea181dc774";
    private static final String REST = RESOURCE + "_00000006-19e0-2727-80f5-8b3a0d003502";
    private static final String ALICE = "8:acs:" + REST;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALICE,
                "acs:" + REST,
                "8%3Aacs%3A" + REST,
                "8%3aacs%3a" + REST,
                "8%253Aacs%253A" + REST,
                "8:acs:4CCC92C8-9815-4422-BDDC-CEEA181DC774_00000006-19E0-2727-80F5-8B3A0D003502",
                "8:ACS:" + REST,
                "\uFEFF" + ALICE,
                "8:acs:4ccc92c8-\u200B9815-4422-bddc-ceea181dc774_\u200B00000006-19e0-2727-80f5-8b3a0d003502\u00A0",
                "\u00A0" + ALICE + "\r\n",
                "<" + ALICE + ">",
                "[" + ALICE + "](mailto)",
                "(" + ALICE + ").",
                "{" + ALICE + "}",
                "\u201C" + ALICE + "\u201D",
                "\u2018" + ALICE + "\u2019",
                "\u00AB" + ALICE + "\u00BB",
                "`" + ALICE + "`,",
                "\u300C" + ALICE + "\u300D",
                "https://contoso.communication.azure.com/identities/8%3Aacs%3A" + REST
                        + "/:issueAccessToken?api-version=2023-10-01",
                "{\"identity\":{\"id\":\"" + ALICE + "\"}}",
                "\"skypeid\": \"acs:" + REST + "\"",
                "8:acs:4ccc92c8-9815-4422-\r\n bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502",
                "8:acs:4ccc92c8\u20119815\u20114422\u2011bddc\u2011ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502",
                ALICE + " " + ALICE,
            })
    void everyFormIsTheSameIdentity(String pasted) {
        assertThat(PastedIdentity.read(pasted)).isEqualTo(new PastedIdentity.Found(new IdentityId(ALICE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:gcch-acs:" + REST, "8:dod-acs:" + REST, "8:spool:" + REST})
    void theOtherCloudsKeepTheirPrefix(String pasted) {
        assertThat(PastedIdentity.read(pasted)).isEqualTo(new PastedIdentity.Found(new IdentityId(pasted)));
    }

    @ParameterizedTest
    @CsvSource({
        "4:+15551234567, PHONE_NUMBER",
        "+1 (555) 123-4567, PHONE_NUMBER",
        "tel:+15551234567, PHONE_NUMBER",
        "4:15551234567, PHONE_NUMBER",
        "8:orgid:5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e, TEAMS_USER",
        "8%3Aorgid%3A5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e, TEAMS_USER",
        "8:dod:5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e, TEAMS_USER",
        "8:gcch:5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e, TEAMS_USER",
        "8:teamsvisitor:5a1fdb76, TEAMS_VISITOR",
        "28:orgid:5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e, APP",
        "28:5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e, APP",
        "kim, UNKNOWN",
        "'', UNKNOWN",
        "5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e, UNKNOWN",
        "https://contoso.communication.azure.com, UNKNOWN",
    })
    void whatIsNotAnIdentityIsReportedAsWhatItIs(String pasted, Kind kind) {
        assertThat(PastedIdentity.read(pasted)).isEqualTo(new PastedIdentity.NotOne(kind));
    }

    @Test
    void aTeamsExtensionUserIsNoIdentityAlthoughItsIdBeginsLikeOne() {
        String user =
                "8:acs:" + RESOURCE + "_72f988bf-86f1-41af-91ab-2d7cd011db47_5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e";
        assertThat(PastedIdentity.read(user)).isEqualTo(new PastedIdentity.NotOne(Kind.TEAMS_EXTENSION_USER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8:acs:",
                "8:acs:4ccc92c8-9815",
                "8:acs:" + RESOURCE,
                "8:acs:" + RESOURCE + "_",
                "8:acs:" + RESOURCE + "_00000006-19e0-2727-80f5-8b3a0d00350",
                "acs:" + RESOURCE + "_00000006-19e0-27...",
                "8:acs:4ccc92c8\u2026",
                "8:spool:4ccc92c8\u2026",
            })
    void anIdWhoseEndIsMissingIsReportedAsThat(String pasted) {
        assertThat(PastedIdentity.read(pasted)).isEqualTo(new PastedIdentity.NotOne(Kind.CUT_OFF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8:acs:" + RESOURCE + "_zzzzzzzz-19e0-2727-80f5-8b3a0d003502",
                ALICE + "0",
                ALICE + "x",
                "8:acs:" + RESOURCE + "_kim",
                "8:acs:contoso_00000006-19e0-2727-80f5-8b3a0d003502",
            })
    void anIdWithCharactersThatNoIdHasIsReportedAsThat(String pasted) {
        assertThat(PastedIdentity.read(pasted)).isEqualTo(new PastedIdentity.NotOne(Kind.MALFORMED));
    }

    @Test
    void severalIdentitiesAreNotOne() {
        String bob = "8:acs:" + RESOURCE + "_00000006-19e0-2727-80f5-8b3a0d003503";
        assertThat(PastedIdentity.read(ALICE + "\n" + bob)).isEqualTo(new PastedIdentity.NotOne(Kind.SEVERAL));
    }
}
