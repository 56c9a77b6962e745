package org.acsconsole.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Computes an event's hash: SHA-256 over the hash of the event before, the position, and each field as a byte that says whether
 * it is there, its length in four bytes, and its UTF-8. The first event follows 32 zero bytes.
 */
final class EventHash {

    private static final int LENGTH = 32;

    private final MessageDigest digest;

    /** Of a field that is there: that it is, and its length. */
    private final ByteBuffer head = ByteBuffer.allocate(1 + Integer.BYTES);

    EventHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] first() {
        return new byte[LENGTH];
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    byte[] of(byte[] previous, long position, Event event) {
        digest.update(previous);
        add(Long.toString(position));
        event.hashed().forEach(this::add);
        return digest.digest();
    }

    private void add(@Nullable String field) {
        if (field == null) {
            digest.update((byte) 0);
            return;
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        head.clear().put((byte) 1).putInt(bytes.length);
        digest.update(head.array());
        digest.update(bytes);
    }
}
