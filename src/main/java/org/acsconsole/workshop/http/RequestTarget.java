package org.acsconsole.workshop.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request target, split and decoded.
 *
 * @param path the segments between the slashes; an encoded slash does not part
 * @param query the values of each parameter, in their order
 */
public record RequestTarget(List<String> path, Map<String, List<String>> query) {

    /** Splits and decodes the raw target, or refuses what is not percent-encoded UTF-8. */
    public static RequestTarget parse(String raw) {
        int mark = raw.indexOf('?');
        String path = mark < 0 ? raw : raw.substring(0, mark);
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(Math.min(1, path.length())).split("/", -1)) {
            segments.add(decode(segment));
        }
        return new RequestTarget(segments, mark < 0 ? Map.of() : query(raw.substring(mark + 1)));
    }

    /** The value of a parameter that may come once; null if it did not. */
    public @Nullable String single(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refusal.malformed("The query parameter '" + name + "' was given more than once.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value =
                        equals < 0 ? "" : decode(pair.substring(equals + 1).replace('+', ' '));
                query.computeIfAbsent(name, parameter -> new ArrayList<>(1)).add(value);
            }
        }
        return query;
    }

    /** Percent-decodes, or refuses. */
    public static String decode(String raw) {
        if (raw.indexOf('%') < 0 && raw.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                decoded.put((byte) (hex(bytes, i + 1) << 4 | hex(bytes, i + 2)));
                i += 2;
            } else {
                decoded.put(bytes[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed("The request's URL is not UTF-8.");
        }
    }

    private static int hex(byte[] bytes, int at) {
        int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        if (digit < 0) {
            throw Refusal.malformed("The request's URL has a bad percent-encoding.");
        }
        return digit;
    }
}
