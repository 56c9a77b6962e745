package org.acsconsole.json;

import java.util.List;
import java.util.Optional;
import org.acsconsole.json.Json.Place;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/** One object of a file, whose keys are known, and what is wrong in it. */
public final class Fields {

    private final Complaint complaint;
    private final String prefix;
    private final Json.JsonObject group;

    /** Makes the exception that tells of a mistake in the file. */
    @FunctionalInterface
    public interface Complaint {

        /**
         * Tells of the key's value.
         *
         * @param expected what should stand there; what stands there is not told, for it may be a secret
         */
        RuntimeException about(Place place, String key, Reason<ExpectedValue> expected);
    }

    /**
     * The fields of {@code group}; complains at once of a key that is not one of {@code known}.
     *
     * @param prefix what stands before a key in a message, such as {@code profiles[0].}
     */
    public Fields(Complaint complaint, String prefix, Json.JsonObject group, List<String> known) {
        this.complaint = complaint;
        this.prefix = prefix;
        this.group = group;
        for (Json.Member member : group.members()) {
            if (!known.contains(member.key())) {
                throw bad(member.place(), member.key(), Reason.of(ExpectedValue.KNOWN_KEY, String.join(", ", known)));
            }
        }
    }

    /** The fields of an object that is the value of one of the keys, or an item of it. */
    public Fields inner(String key, Json.JsonObject value, List<String> keys) {
        return new Fields(complaint, prefix + key + ".", value, keys);
    }

    /** The value of the key; null in the file counts as not given. */
    public Optional<Json> value(String key) {
        return member(key).map(Json.Member::value).filter(value -> !(value instanceof Json.JsonNull));
    }

    /** The value of the key as text that is not blank. */
    public Optional<Json.JsonString> text(String key, Reason<ExpectedValue> expected) {
        return value(key).map(value -> {
            if (value instanceof Json.JsonString text && !text.value().isBlank()) {
                return text;
            }
            throw bad(value.place(), key, expected);
        });
    }

    /** The value of the key as one of the words. */
    public <W extends Keyword> Optional<W> word(String key, W[] choices) {
        Reason<ExpectedValue> expected = Reason.of(ExpectedValue.ONE_OF, Keyword.list(choices));
        return text(key, expected)
                .map(text -> Keyword.of(text.value(), choices).orElseThrow(() -> bad(text.place(), key, expected)));
    }

    /** Where the key stands, or the object where it is missing. */
    public Place place(String key) {
        return member(key).map(Json.Member::place).orElse(group.place());
    }

    /** What to throw where the key's value at {@code place} is not as expected. */
    public RuntimeException bad(Place place, String key, Reason<ExpectedValue> expected) {
        return complaint.about(place, prefix + key, expected);
    }

    private Optional<Json.Member> member(String key) {
        return group.members().stream()
                .filter(member -> member.key().equals(key))
                .findFirst();
    }
}
