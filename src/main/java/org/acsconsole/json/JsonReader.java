package org.acsconsole.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acsconsole.json.Json.Place;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/** A reader of JSON that keeps the position of every value; its errors do not repeat the text, which may be a secret. */
public final class JsonReader {

    /** This exception says that the text is not valid JSON, or has a key twice. */
    public static final class BadJson extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Place place;
        private final String key;
        private final transient Reason<ExpectedValue> expected;

        BadJson(Place place, String key, ExpectedValue expected) {
            super(expected.code(), null, false, false);
            this.place = place;
            this.key = key;
            this.expected = Reason.of(expected);
        }

        public Place place() {
            return place;
        }

        public String key() {
            return key;
        }

        public Reason<ExpectedValue> expected() {
            return expected;
        }
    }

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads a file in UTF-8; a file that cannot be read is reported like invalid JSON. */
    public static Json read(Path file) throws BadJson {
        return read(text(file));
    }

    /** Reads the text of a file in UTF-8, without a byte order mark; a file that cannot be read is reported like invalid JSON. */
    public static String text(Path file) throws BadJson {
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new BadJson(Place.START, "", ExpectedValue.UTF_8);
        } catch (AccessDeniedException notPermitted) {
            throw new BadJson(Place.START, "", ExpectedValue.PERMITTED_FILE);
        } catch (IOException unreadable) {
            throw new BadJson(Place.START, "", ExpectedValue.READABLE_FILE);
        }
    }

    public static Json read(String text) throws BadJson {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            JsonReader reader = new JsonReader(parser);
            if (parser.nextToken() == null) {
                throw new BadJson(Place.START, "", ExpectedValue.NOT_EMPTY);
            }
            Json json = reader.value();
            if (parser.nextToken() != null) {
                throw new BadJson(reader.here(), "", ExpectedValue.NOTHING_MORE);
            }
            return json;
        } catch (JsonEOFException e) {
            throw new BadJson(place(e.getLocation()), "", ExpectedValue.CLOSING_MARK);
        } catch (JsonProcessingException e) {
            throw new BadJson(place(e.getLocation()), "", ExpectedValue.VALID_JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Json value() throws IOException, BadJson {
        Place place = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Json.JsonObject(place, members());
            case START_ARRAY -> new Json.JsonArray(place, items());
            case VALUE_STRING -> new Json.JsonString(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.JsonNumber(place, parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> new Json.JsonBoolean(place, parser.getBooleanValue());
            default -> new Json.JsonNull(place);
        };
    }

    private List<Json.Member> members() throws IOException, BadJson {
        List<Json.Member> members = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place place = here();
            String key = parser.currentName();
            if (!keys.add(key)) {
                throw new BadJson(place, key, ExpectedValue.KEY_ONCE);
            }
            parser.nextToken();
            members.add(new Json.Member(place, key, value()));
        }
        return members;
    }

    private List<Json> items() throws IOException, BadJson {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }

    private Place here() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(JsonLocation location) {
        return new Place(location.getLineNr(), location.getColumnNr());
    }
}
