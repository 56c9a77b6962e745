package org.acsconsole.json;

import java.util.List;
import java.util.Optional;

/** A JSON value knows its position in the file. */
public sealed interface Json {

    Place place();

    /** A position in a file; line and column count from 1. */
    record Place(int line, int column) {
        public static final Place START = new Place(1, 1);
    }

    /** A member is a key with its value; {@code place} is the position of the key. */
    record Member(Place place, String key, Json value) {}

    /** A JSON object has no key twice. */
    record JsonObject(Place place, List<Member> members) implements Json {

        /** Returns the value of the key; empty if there is no such key. */
        public Optional<Json> value(String key) {
            return members.stream()
                    .filter(member -> member.key().equals(key))
                    .map(Member::value)
                    .findFirst();
        }

        /** Returns the key's value if it is a string; any other value is ignored. */
        public Optional<String> text(String key) {
            return value(key)
                    .flatMap(value -> value instanceof JsonString text ? Optional.of(text.value()) : Optional.empty());
        }

        /** Returns the key's value if it is one of the keywords; any other value is ignored. */
        public <W extends Keyword> Optional<W> word(String key, W[] choices) {
            return text(key).flatMap(word -> Keyword.of(word, choices));
        }
    }

    /** A JSON array. */
    record JsonArray(Place place, List<Json> items) implements Json {}

    /** A JSON string. */
    record JsonString(Place place, String value) implements Json {}

    /** A JSON number. */
    record JsonNumber(Place place, double value) implements Json {}

    /** A JSON boolean. */
    record JsonBoolean(Place place, boolean value) implements Json {}

    /** The JSON value {@code null}. */
    record JsonNull(Place place) implements Json {}
}
