package org.acsconsole.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A string to sign is the text of an HMAC signature, split into verb, path and query, and the values of the signed headers.
 *
 * <p>Form: PROTOCOL of the service, {@code VERB \n path?query \n date;host;contentHash}.
 *
 * @param parts in order, without the separators
 */
public record StringToSign(String text, List<Part> parts) {

    /** The kind of a part. */
    public enum Kind {
        VERB,
        PATH,
        DATE,
        HOST,
        CONTENT_HASH,
        OTHER
    }

    /** A part, with its start index in the text. */
    public record Part(Kind kind, String text, int start) {}

    /** The headers that all SDKs sign, in their order. */
    public static final List<String> USUAL_HEADERS = List.of("x-ms-date", "host", "x-ms-content-sha256");

    private static final int LINES = 3;

    public StringToSign {
        parts = List.copyOf(parts);
    }

    /**
     * Splits any text as far as it has the expected form.
     *
     * @param signedHeaders the names of the headers whose values are in the third line, in order
     */
    public static StringToSign of(String text, List<String> signedHeaders) {
        List<Part> parts = new ArrayList<>();
        String[] lines = text.split("\n", LINES);
        int start = 0;
        for (int line = 0; line < lines.length; line++) {
            if (line == LINES - 1) {
                addValues(parts, lines[line], start, signedHeaders);
            } else {
                parts.add(new Part(line == 0 ? Kind.VERB : Kind.PATH, lines[line], start));
            }
            start += lines[line].length() + 1;
        }
        return new StringToSign(text, parts);
    }

    /** Returns the names of the signed headers from the request's {@code Authorization}, or else the usual ones. */
    public static List<String> signedHeaders(Request request) {
        return Header.first(request.headers(), "Authorization")
                .map(value -> value.replaceFirst("^.*SignedHeaders=([^&]*).*$", "$1"))
                .filter(names -> names.matches("[a-z0-9;-]+"))
                .map(names -> List.of(names.split(";")))
                .orElse(USUAL_HEADERS);
    }

    /** Returns the index of the first difference; empty if the texts are equal. */
    public static OptionalInt firstDifference(String one, String other) {
        return one.equals(other) ? OptionalInt.empty() : OptionalInt.of(commonPrefix(one, other));
    }

    /** Returns the part that contains the character at the index; a separator belongs to the part before it. */
    public Part partAt(int index) {
        return parts.reversed().stream()
                .filter(part -> part.start() <= index)
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException(index));
    }

    static int commonPrefix(String one, String other) {
        int index = 0;
        while (index < Math.min(one.length(), other.length()) && one.charAt(index) == other.charAt(index)) {
            index++;
        }
        return index;
    }

    private static void addValues(List<Part> parts, String line, int lineStart, List<String> names) {
        int start = lineStart;
        String[] values = line.split(";", -1);
        for (int i = 0; i < values.length; i++) {
            parts.add(new Part(i < names.size() ? kind(names.get(i)) : Kind.OTHER, values[i], start));
            start += values[i].length() + 1;
        }
    }

    private static Kind kind(String header) {
        return switch (header) {
            case "x-ms-date", "date" -> Kind.DATE;
            case "host" -> Kind.HOST;
            case "x-ms-content-sha256" -> Kind.CONTENT_HASH;
            default -> Kind.OTHER;
        };
    }
}
