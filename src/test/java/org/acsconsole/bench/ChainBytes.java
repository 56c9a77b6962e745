package org.acsconsole.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes that the hashes of a ledger's events are over, laid out before the clock runs. */
record ChainBytes(Path ledger) {

    private static final int AT_ONCE = 1_000;
    private static final String FIELDS =
            "kind, key, at, operator, operation, identity, detail, outcome, code, request_id, took_nanos, reason, job";
    private static final int FIRST_FIELD = 3;
    private static final int JOB = 15;

    /** Hashes each event's bytes, as the chain does, and counts only the time that this takes. */
    double secondsToHash() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT position, hash, " + FIELDS + " FROM event ORDER BY position")) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] previous = new byte[digest.getDigestLength()];
            List<byte[]> events = new ArrayList<>(AT_ONCE);
            long nanos = 0;
            while (rows.next()) {
                events.add(bytes(previous, rows));
                byte[] hash = rows.getBytes(2);
                if (!MessageDigest.isEqual(digest.digest(events.getLast()), hash)) {
                    throw new IllegalStateException("these are not the bytes that the chain is over");
                }
                previous = hash;
                if (events.size() == AT_ONCE) {
                    nanos += hash(digest, events);
                }
            }
            return (nanos + hash(digest, events)) / 1e9;
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long hash(MessageDigest digest, List<byte[]> events) {
        long from = System.nanoTime();
        events.forEach(digest::digest);
        long nanos = System.nanoTime() - from;
        events.clear();
        return nanos;
    }

    private static byte[] bytes(byte[] previous, ResultSet row) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(400);
        bytes.writeBytes(previous);
        add(bytes, row.getString(1));
        int last = row.getString(JOB) == null ? JOB - 1 : JOB;
        for (int i = FIRST_FIELD; i <= last; i++) {
            add(bytes, row.getString(i));
        }
        return bytes.toByteArray();
    }

    private static void add(ByteArrayOutputStream bytes, @Nullable String field) {
        if (field == null) {
            bytes.write(0);
            return;
        }
        byte[] text = field.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(1 + Integer.BYTES)
                .put((byte) 1)
                .putInt(text.length)
                .array());
        bytes.writeBytes(text);
    }
}
