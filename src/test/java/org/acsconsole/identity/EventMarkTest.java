package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventMarkTest {

    private static final String HASH = "ab12".repeat(16);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234:H",
                " 1234:H\n",
                "1234 H",
                "1234\tH",
                "\"1234:H\",",
                "The ledger is whole: 5,000 events and rows were read. Its newest event is number 1,234, with the hash H.",
                "최신 이벤트는 1,234번이고 해시는 H입니다."
            })
    void isReadAsItWasCopied(String text) {
        assertThat(EventMark.read(text.replace("H", HASH))).contains(new EventMark(1_234, HASH));
        assertThat(EventMark.read(text.replace("H", HASH.toUpperCase(java.util.Locale.ROOT))))
                .contains(new EventMark(1_234, HASH));
    }

    @Test
    void isReadFromItsOwnText() {
        EventMark kept = new EventMark(7, HASH);
        assertThat(EventMark.read(kept.text())).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "H", "0:H", "x1234:H", "1234:Ha", "1234:H 1235:H", "99999999999999999999:H"})
    void isNotReadFromWhatIsNotOnePositionAndOneHash(String text) {
        assertThat(EventMark.read(text.replace("H", HASH))).isEmpty();
    }
}
