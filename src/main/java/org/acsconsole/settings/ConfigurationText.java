package org.acsconsole.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configuration text is the file's text cut at its profiles, so that these can be changed while all else stays as it was written.
 *
 * @param before all before the first profile
 * @param items the profiles as they are written
 * @param after all after the last profile
 * @param between what stands between two profiles
 */
record ConfigurationText(String before, List<String> items, String after, String between) {

    private static final String INDENT = "    ";

    ConfigurationText {
        items = List.copyOf(items);
    }

    /**
     * Cuts a text, which is valid JSON, an object.
     *
     * @param implied the profiles that hold if the text has none
     */
    static ConfigurationText of(String text, List<String> implied) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            int open = offset(parser) + 1;
            boolean empty = true;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                empty = false;
                boolean profiles = parser.currentName().equals("profiles");
                JsonToken value = parser.nextToken();
                if (profiles) {
                    return value == JsonToken.START_ARRAY
                            ? ofArray(text, parser)
                            : without(text, offset(parser), end(parser), implied);
                }
                parser.skipChildren();
            }
            String line = lineEnd(text);
            String key = line + "  \"profiles\": [" + line + INDENT;
            String rest = text.substring(open);
            return new ConfigurationText(
                    text.substring(0, open) + key,
                    implied,
                    line + "  ]" + (empty ? line : ",") + (empty ? rest.stripLeading() : rest),
                    "," + line + INDENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text with these profiles. */
    String with(List<String> newItems) {
        return before + String.join(between, newItems) + after;
    }

    /** Returns what stands before a profile on its line. */
    String indentation() {
        int line = before.lastIndexOf('\n') + 1;
        String head = before.substring(line);
        return head.isBlank() ? head : INDENT;
    }

    /** Returns the text with another profile to open first; one that names none is left alone. */
    static String opening(String text, String profile) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean first = parser.currentName().equals("profile");
                JsonToken value = parser.nextToken();
                if (first && value == JsonToken.VALUE_STRING) {
                    String name = new String(JsonStringEncoder.getInstance().quoteAsString(profile));
                    return text.substring(0, offset(parser)) + '"' + name + '"' + text.substring(end(parser));
                }
                parser.skipChildren();
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurationText ofArray(String text, JsonParser parser) throws IOException {
        int first = -1;
        int last = -1;
        String between = null;
        List<String> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int start = offset(parser);
            if (first < 0) {
                first = start;
            } else if (between == null) {
                between = text.substring(last, start);
            }
            parser.skipChildren();
            last = end(parser);
            items.add(text.substring(start, last));
        }
        String before = text.substring(0, first);
        return new ConfigurationText(before, items, text.substring(last), between(before, between));
    }

    /** Between the profiles of a file that has only one stands what stands before it. */
    private static String between(String before, @Nullable String seen) {
        if (seen != null) {
            return seen;
        }
        int bracket = before.lastIndexOf('[');
        String white = before.substring(bracket + 1);
        return white.isEmpty() ? ", " : "," + white;
    }

    private static ConfigurationText without(String text, int start, int end, List<String> implied) {
        String line = lineEnd(text);
        return new ConfigurationText(
                text.substring(0, start) + "[" + line + INDENT,
                implied,
                line + "  ]" + text.substring(end),
                "," + line + INDENT);
    }

    private static String lineEnd(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private static int end(JsonParser parser) throws IOException {
        parser.finishToken();
        return (int) parser.currentLocation().getCharOffset();
    }
}
