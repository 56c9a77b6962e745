package org.acsconsole.code;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * Texts as they stand between the quotation marks of a literal, which they cannot leave.
 *
 * <p>Characters that nobody sees are escaped too: some end a line, even of a comment, and some show code in another order
 * than it runs.
 */
final class Literals {

    private Literals() {}

    /** Between double quotes where code units have escapes of four digits: Java and JavaScript. */
    static String withShortEscapes(String text) {
        return quoted(
                text,
                point -> point <= 0xffff
                        ? "\\u%04x".formatted(point)
                        : "\\u%04x\\u%04x"
                                .formatted((int) Character.highSurrogate(point), (int) Character.lowSurrogate(point)));
    }

    /** Between double quotes where characters have escapes of four or eight digits: C# and Python. */
    static String withLongEscapes(String text) {
        return quoted(text, point -> (point <= 0xffff ? "\\u%04x" : "\\U%08x").formatted(point));
    }

    /** Between single quotes of bash; what must be escaped leaves them and comes back. */
    static String inShell(String text) {
        StringBuilder literal = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\'') {
                literal.append("'\\''");
            } else if (unseen(point)) {
                literal.append("'$'").append(bytes(point)).append("''");
            } else {
                literal.appendCodePoint(point);
            }
        });
        return literal.toString();
    }

    /** Every bash knows the octal bytes, whatever its locale. */
    private static String bytes(int point) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            escaped.append("\\%03o".formatted(each & 0xff));
        }
        return escaped.toString();
    }

    private static String quoted(String text, IntFunction<String> escape) {
        StringBuilder literal = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"', '\\' -> literal.append('\\').appendCodePoint(point);
                case '\n' -> literal.append("\\n"); // Java reads the escape of four digits as the line's end itself
                case '\r' -> literal.append("\\r");
                default -> {
                    if (unseen(point)) {
                        literal.append(escape.apply(point));
                    } else {
                        literal.appendCodePoint(point);
                    }
                }
            }
        });
        return literal.toString();
    }

    private static boolean unseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
