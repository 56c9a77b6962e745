package org.acsconsole.json;

import java.util.List;

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
    record Group(Place place, List<Member> members) implements Json {}

    /** An array. */
    record Row(Place place, List<Json> items) implements Json {}

    /** A string. */
    record Text(Place place, String value) implements Json {}

    /** A number. */
    record Amount(Place place, double value) implements Json {}

    /** True or false. */
    record Flag(Place place, boolean value) implements Json {}

    /** The word {@code null}. */
    record Nothing(Place place) implements Json {}
}
