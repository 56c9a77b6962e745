package org.acsconsole.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.PastedIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ActivitySearchTest {

    private static final String ID = "8:acs:3f4b2c1d-0000-4000-8000-0000000dc774_00000006-2f2a-4b1c-9d1e-0123456789ab";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                " " + ID + "\n",
                "\"" + ID + "\",",
                "8%3Aacs%3A3F4B2C1D-0000-4000-8000-0000000DC774_00000006-2F2A-4B1C-9D1E-0123456789AB"
            })
    void anIdentityIsReadInEveryPastedForm(String text) {
        assertThat(ActivitySearch.read(text)).isEqualTo(new ActivitySearch.OfIdentity(new IdentityId(ID)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ti6+7nEoHUuqiVKPmHvdIQ.0",
                "  Ti6+7nEoHUuqiVKPmHvdIQ.0 ",
                "MS-CV: Ti6+7nEoHUuqiVKPmHvdIQ.0",
                "\"MS-CV\":\"Ti6+7nEoHUuqiVKPmHvdIQ.0\","
            })
    void aRequestIsReadWithAndWithoutTheNameOfItsHeader(String text) {
        assertThat(ActivitySearch.read(text)).isEqualTo(new ActivitySearch.OfRequest("Ti6+7nEoHUuqiVKPmHvdIQ.0"));
    }

    @Test
    void aGuidIsARequests() {
        String guid = "b1a2c3d4-1111-4222-8333-abcdefabcdef";
        assertThat(ActivitySearch.read(guid)).isEqualTo(new ActivitySearch.OfRequest(guid));
    }

    @Test
    void anyOtherTextIsNeither() {
        assertThat(ActivitySearch.read("Alice")).isEqualTo(new ActivitySearch.Neither(PastedIdentity.Kind.UNKNOWN));
        assertThat(ActivitySearch.read("+82 10 1234 5678"))
                .isEqualTo(new ActivitySearch.Neither(PastedIdentity.Kind.PHONE_NUMBER));
        assertThat(ActivitySearch.read("8:acs:3f4b"))
                .isEqualTo(new ActivitySearch.Neither(PastedIdentity.Kind.CUT_OFF));
        assertThat(ActivitySearch.read("  ")).isEqualTo(ActivitySearch.NOTHING);
    }
}
