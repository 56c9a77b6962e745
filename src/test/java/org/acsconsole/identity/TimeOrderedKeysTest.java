package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TimeOrderedKeysTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aKeyIsAnRfc9562Uuid() {
        UUID key = TimeOrderedKeys.at(NOON);
        assertThat(key.version()).isEqualTo(7);
        assertThat(key.variant()).isEqualTo(2);
        assertThat(key.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void aLaterKeyComesAfterAnEarlierOne() {
        String before = TimeOrderedKeys.at(NOON).toString();
        for (long nanos : new long[] {1_000, 999_000, 1_000_000, 1_000_000_000}) {
            String after = TimeOrderedKeys.at(NOON.plusNanos(nanos)).toString();
            assertThat(after).as("%d ns later", nanos).isGreaterThan(before);
            before = after;
        }
    }

    @Test
    void keysOfOneMomentDiffer() {
        Set<UUID> keys = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            keys.add(TimeOrderedKeys.at(NOON));
        }
        assertThat(keys).hasSize(1_000);
    }
}
