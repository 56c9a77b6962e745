package org.acsconsole.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): milliseconds since 1970, then a part of the millisecond, then chance. What is
 * made in turn lies side by side in an index, so that a ledger writes fewer pages.
 */
final class TimeOrderedKeys {

    private static final int STEPS_OF_A_MILLISECOND = 1 << 12;
    private static final long VERSION = 0x7000;

    private TimeOrderedKeys() {}

    static UUID at(Instant time) {
        long milliseconds = time.toEpochMilli();
        long nanos = ChronoUnit.NANOS.between(Instant.ofEpochMilli(milliseconds), time);
        long part = nanos * STEPS_OF_A_MILLISECOND / 1_000_000;
        long random = UUID.randomUUID().getLeastSignificantBits(); // has its variant already
        return new UUID(milliseconds << 16 | VERSION | part, random);
    }
}
