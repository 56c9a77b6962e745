package org.acsconsole.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acsconsole.json.Json.Place;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/** A reader of one JSON object whose keys are known; it reports what is wrong in the object. */
public final class Fields {

    private final Complaint complaint;
    private final String prefix;
    private final Json.JsonObject group;
    private final List<String> known;

    /** A complaint creates the exception that reports an error in the file. */
    @FunctionalInterface
    public interface Complaint {

        /**
         * Creates the exception for a wrong value.
         *
         * @param expected the expected value; the actual value is not repeated, because it may be a secret
         */
        RuntimeException about(Place place, String key, Reason<ExpectedValue> expected);
    }

    /**
     * Reads the fields of {@code group}.
     *
     * @param prefix the path before a key in a message, such as {@code profiles[0].}
     * @param known the keys that the object may have
     */
    public Fields(Complaint complaint, String prefix, Json.JsonObject group, List<String> known) {
        this.complaint = complaint;
        this.prefix = prefix;
        this.group = group;
        this.known = known;
    }

    /** Returns these fields; throws if the object has a key that is not known. */
    public Fields checked() {
        unknownKeys().findFirst().ifPresent(unknown -> {
            throw unknown;
        });
        return this;
    }

    /** Returns an exception for each key of the object that is not known. */
    public Stream<RuntimeException> unknownKeys() {
        return unknown().map(this::unknown);
    }

    private Stream<Json.Member> unknown() {
        return group.members().stream().filter(member -> !known.contains(member.key()));
    }

    private RuntimeException unknown(Json.Member member) {
        return bad(member.place(), member.key(), Reason.of(ExpectedValue.KNOWN_KEY, String.join(", ", known)));
    }

    /**
     * Returns an exception for each key of the object that is not known and looks like a known one: it differs from it by two letters at
     * most.
     */
    public Stream<RuntimeException> misspeltKeys() {
        return unknown()
                .filter(member -> known.stream().anyMatch(key -> Misspelling.is(member.key(), key)))
                .map(this::unknown);
    }

    /** Reads the fields of an object that is the value of the key, or an item of that value. */
    public Fields inner(String key, Json.JsonObject value, List<String> keys) {
        return new Fields(complaint, prefix + key + ".", value, keys);
    }

    /** Returns the value of the key; {@code null} in the file counts as absent. */
    public Optional<Json> value(String key) {
        return member(key).map(Json.Member::value).filter(value -> !(value instanceof Json.JsonNull));
    }

    /** Returns the value of the key as text that is not blank. */
    public Optional<Json.JsonString> text(String key, Reason<ExpectedValue> expected) {
        return value(key).map(value -> {
            if (value instanceof Json.JsonString text && !text.value().isBlank()) {
                return text;
            }
            throw bad(value.place(), key, expected);
        });
    }

    /** Returns the value of the key as text that is not blank; it must be there. */
    public Json.JsonString required(String key, Reason<ExpectedValue> expected) {
        return text(key, expected).orElseThrow(() -> bad(place(key), key, expected));
    }

    /** Returns the value of the key as true or false. */
    public Optional<Boolean> flag(String key) {
        return value(key).map(value -> {
            if (value instanceof Json.JsonBoolean flag) {
                return flag.value();
            }
            throw bad(value.place(), key, Reason.of(ExpectedValue.ONE_OF, "true, false"));
        });
    }

    /** Returns the value of the key as one of the keywords. */
    public <W extends Keyword> Optional<W> word(String key, W[] choices) {
        Reason<ExpectedValue> expected = Reason.of(ExpectedValue.ONE_OF, Keyword.list(choices));
        return text(key, expected)
                .map(text -> Keyword.of(text.value(), choices).orElseThrow(() -> bad(text.place(), key, expected)));
    }

    /** Returns the position of the key, or of the object if the key is missing. */
    public Place place(String key) {
        return member(key).map(Json.Member::place).orElse(group.place());
    }

    /** Returns the exception to throw if the key's value at {@code place} is not the expected one. */
    public RuntimeException bad(Place place, String key, Reason<ExpectedValue> expected) {
        return complaint.about(place, prefix + key, expected);
    }

    private Optional<Json.Member> member(String key) {
        return group.members().stream()
                .filter(member -> member.key().equals(key))
                .findFirst();
    }
}
