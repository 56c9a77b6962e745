package org.acsconsole.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.acsconsole.reason.ReadProblem;

/**
 * JSON: an array of objects or texts, alone or as a value of an object, as in our own export; one object; or several, one after the
 * other. What is nested in an object counts under the name that it has there, and an array of texts in a row is one text.
 */
record JsonSource(List<String> columns) implements SourceTable {

    private static final String TEXT = "id";
    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 1 << 18;
    private static final int LONGEST_ARRAY = 1 << 13;
    private static final int LONGEST_NAME = 1 << 10;
    private static final int MOST_COLUMNS = 200;

    JsonSource {
        columns = List.copyOf(columns);
    }

    /** A row as it is written, its values by their names. */
    private interface Rows {

        boolean accept(long line, Map<String, String> row) throws IOException;
    }

    /** The JSON of a text; its columns are the names in its first rows. */
    static JsonSource of(Reader text, int rows) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        walk(text, new Rows() {
            private int left = rows;

            @Override
            public boolean accept(long line, Map<String, String> row) {
                row.keySet().stream().limit(MOST_COLUMNS).forEach(names::add);
                left--;
                return left > 0;
            }
        });
        return new JsonSource(names.stream().limit(MOST_COLUMNS).toList());
    }

    @Override
    public boolean guarded() {
        return false;
    }

    @Override
    public void read(Reader text, Sink sink) throws IOException {
        walk(
                text,
                (line, row) -> sink.accept(
                        line,
                        columns.stream().map(name -> row.getOrDefault(name, "")).toList()));
    }

    private static void walk(Reader text, Rows rows) throws IOException {
        try (JsonParser json = factory().createParser(text)) {
            boolean more = true;
            while (more && json.nextToken() != null) {
                more = root(json, rows);
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableFileException(ReadProblem.NOT_JSON, Math.max(0, line));
        }
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    private static boolean root(JsonParser json, Rows rows) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            return array(json, rows);
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return row(json, rows);
        }
        long line = line(json);
        Map<String, String> own = new LinkedHashMap<>();
        boolean hasArray = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY) {
                hasArray = true;
                if (!array(json, rows)) {
                    return false;
                }
            } else {
                value(json, name, own);
            }
        }
        return hasArray || rows.accept(line, own);
    }

    private static boolean array(JsonParser json, Rows rows) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                return true; // the parser has reported an end that is missing
            }
            if (!row(json, rows)) {
                return false;
            }
        }
        return true;
    }

    private static boolean row(JsonParser json, Rows rows) throws IOException {
        long line = line(json);
        Map<String, String> row = new LinkedHashMap<>();
        value(json, TEXT, row);
        return rows.accept(line, row);
    }

    /** Keeps a value under the name, and those of an object under theirs. Arrays in a row have no column. */
    private static void value(JsonParser json, String name, Map<String, String> row) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String inner = json.currentName();
                json.nextToken();
                value(json, inner, row);
            }
        } else if (token == JsonToken.START_ARRAY) {
            keep(name, texts(json), row);
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            keep(name, json.getText(), row);
        }
    }

    private static void keep(String name, String text, Map<String, String> row) {
        if (row.size() < MOST_COLUMNS) {
            row.putIfAbsent(name, text);
        }
    }

    /** The texts and numbers of an array, with commas between, but for more than anybody could have meant. */
    private static String texts(JsonParser json) throws IOException {
        StringJoiner texts = new StringJoiner(", ");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonToken token = json.currentToken();
            if (token == null) {
                break; // the parser has reported an end that is missing
            }
            if (token.isStructStart()) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL && texts.length() < LONGEST_ARRAY) {
                texts.add(json.getText());
            }
        }
        return texts.toString();
    }

    private static long line(JsonParser json) {
        return json.currentTokenLocation().getLineNr();
    }
}
