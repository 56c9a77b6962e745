package org.acsconsole.settings;

import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.settings.Json.Place;

/** One object of the configuration file, whose keys are known, with words for what is wrong in it. */
final class Fields {

    private final String file;
    private final String prefix;
    private final Json.Group group;

    /**
     * @param prefix what stands before a key in a message, such as {@code profiles[0].}
     * @throws FaultException {@link Fault.BadSetting} if there is a key that is not one of {@code known}
     */
    Fields(String file, String prefix, Json.Group group, List<String> known) {
        this.file = file;
        this.prefix = prefix;
        this.group = group;
        for (Json.Member member : group.members()) {
            if (!known.contains(member.key())) {
                throw bad(member.place(), member.key(), "one of the keys " + String.join(", ", known));
            }
        }
    }

    /** The value of the key; null in the file counts as not given. */
    Optional<Json> value(String key) {
        return member(key).map(Json.Member::value).filter(value -> !(value instanceof Json.Nothing));
    }

    /** The value of the key as text that is not blank. */
    Optional<Json.Text> text(String key, String expected) {
        return value(key).map(value -> {
            if (value instanceof Json.Text text && !text.value().isBlank()) {
                return text;
            }
            throw bad(value.place(), key, expected);
        });
    }

    /** The value of the key as one of the words. */
    <W extends Word> Optional<W> word(String key, W[] choices) {
        String expected = "one of " + Word.list(choices);
        return text(key, expected)
                .map(text -> Word.of(text.value(), choices).orElseThrow(() -> bad(text.place(), key, expected)));
    }

    /** Where the key stands, or the object where it is missing. */
    Place place(String key) {
        return member(key).map(Json.Member::place).orElse(group.place());
    }

    FaultException bad(Place place, String key, String expected) {
        return new FaultException(new Fault.BadSetting(file, place.line(), place.column(), prefix + key, expected));
    }

    private Optional<Json.Member> member(String key) {
        return group.members().stream()
                .filter(member -> member.key().equals(key))
                .findFirst();
    }
}
