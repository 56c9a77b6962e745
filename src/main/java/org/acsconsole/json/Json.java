package org.acsconsole.json;

import java.util.List;
import java.util.Optional;

/** A JSON value that knows where in its file it stands. */
public sealed interface Json {

    Place place();

    /** A position in a file; both count from 1. */
    record Place(int line, int column) {
        public static final Place START = new Place(1, 1);
    }

    /** A key with its value; {@code place} is the key's. */
    record Member(Place place, String key, Json value) {}

    /** An object; no key comes twice. */
    record JsonObject(Place place, List<Member> members) implements Json {

        /** The value of the key; empty if there is no such key. */
        public Optional<Json> value(String key) {
            return members.stream()
                    .filter(member -> member.key().equals(key))
                    .map(Member::value)
                    .findFirst();
        }

        /** The key's value, if it is a text; anything else is passed over. */
        public Optional<String> text(String key) {
            return value(key)
                    .flatMap(value -> value instanceof Text text ? Optional.of(text.value()) : Optional.empty());
        }

        /** The key's value, if it is one of the words; anything else is passed over. */
        public <W extends Keyword> Optional<W> word(String key, W[] choices) {
            return text(key).flatMap(word -> Keyword.of(word, choices));
        }
    }

    /** An array. */
    record JsonArray(Place place, List<Json> items) implements Json {}

    /** A string. */
    record JsonString(Place place, String value) implements Json {}

    /** A number. */
    record JsonNumber(Place place, double value) implements Json {}

    /** True or false. */
    record JsonBoolean(Place place, boolean value) implements Json {}

    /** The word {@code null}. */
    record JsonNull(Place place) implements Json {}
}
