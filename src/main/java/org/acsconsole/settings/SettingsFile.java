package org.acsconsole.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Mistakes;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.json.JsonReader;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/**
 * This class reads {@code config.json}. An error in it is reported with line, column, key and expected value, never with the
 * value.
 */
public final class SettingsFile {

    /** How the address of a database begins that several computers share. */
    static final List<String> KEYS = List.of("profiles", "profile", LedgerReader.KEY, "language", "theme");

    private final Path path;
    private final Path home;

    /**
     * Uses the file at {@code path}.
     *
     * @param home the folder that {@code ~/} in a path means
     */
    public SettingsFile(Path path, Path home) {
        this.path = path;
        this.home = home;
    }

    /** Returns the file at another path. */
    SettingsFile beside(Path other) {
        return new SettingsFile(other, home);
    }

    public Path path() {
        return path;
    }

    /** Returns the file to write: where the path is a link, what it leads to. */
    Path target() {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath();
        }
    }

    /**
     * Returns what the file contains; empty if there is no file.
     *
     * @throws FaultException {@link Fault.BadSetting} if it cannot be read
     */
    Optional<String> text() {
        try {
            return Files.exists(path) ? Optional.of(JsonReader.text(path)) : Optional.empty();
        } catch (JsonReader.BadJson e) {
            throw bad(e.place(), e.key(), e.expected());
        }
    }

    /**
     * Reads the file; missing values are those of {@link Settings#DEFAULT}.
     *
     * @throws FaultException {@link Fault.BadSetting} with all errors in the file
     */
    public Settings read() {
        return settings(json(() -> JsonReader.read(path)));
    }

    /** Reads what the file contains, or may contain. */
    Settings read(String text) {
        return settings(json(() -> JsonReader.read(text)));
    }

    private Settings settings(Json json) {
        if (!(json instanceof Json.JsonObject group)) {
            throw bad(json.place(), "", Reason.of(ExpectedValue.OBJECT, "{ … }"));
        }
        Mistakes<Fault.BadSetting> mistakes = new Mistakes<>(Fault.BadSetting.class, Fault.BadSetting::and);
        Fields fields = new Fields(this::bad, "", group, KEYS);
        fields.misspeltKeys().forEach(mistakes::add);
        List<ProfileSetting> profiles =
                mistakes.collect(() -> profiles(fields, mistakes)).orElse(List.of());
        String first = mistakes.isEmpty()
                ? mistakes.collect(() -> first(fields, profiles)).orElse("")
                : "";
        Optional<String> ledger = mistakes.collect(
                        () -> new LedgerReader(fields, (key, text) -> resolve(fields, key, text)).read())
                .flatMap(Function.identity());
        Language language = mistakes.collect(
                        () -> fields.word("language", Language.values()).orElse(Language.SYSTEM))
                .orElse(Language.SYSTEM);
        Theme theme = mistakes.collect(
                        () -> fields.word("theme", Theme.values()).orElse(Theme.SYSTEM))
                .orElse(Theme.SYSTEM);
        mistakes.check();
        return new Settings(profiles, first, ledger.orElse(null), language, theme);
    }

    /**
     * Returns the settings to use if the file has an error: {@link Settings#DEFAULT}, but with the language and the theme of the
     * file if these are valid, so that the user reads the error in the configured language.
     */
    public Settings salvaged() {
        try {
            return JsonReader.read(path) instanceof Json.JsonObject group
                    ? Settings.DEFAULT.looking(
                            group.word("language", Language.values()).orElse(Language.SYSTEM),
                            group.word("theme", Theme.values()).orElse(Theme.SYSTEM))
                    : Settings.DEFAULT;
        } catch (JsonReader.BadJson unreadable) {
            return Settings.DEFAULT;
        }
    }

    private List<ProfileSetting> profiles(Fields fields, Mistakes<Fault.BadSetting> mistakes) {
        Json value = fields.value("profiles").orElse(null);
        if (value == null) {
            return Settings.DEFAULT.profiles();
        }
        if (!(value instanceof Json.JsonArray row) || row.items().isEmpty()) {
            throw fields.bad(value.place(), "profiles", Reason.of(ExpectedValue.PROFILES, "[ { … } ]"));
        }
        List<ProfileSetting> profiles = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int at = 0; at < row.items().size(); at++) {
            String key = "profiles[" + at + "]";
            Json item = row.items().get(at);
            mistakes.collect(() -> profile(fields, key, item))
                    .flatMap(profile -> new ProfileReader(
                                    profile, (name, text) -> resolve(profile, name, text), mistakes)
                            .read(names))
                    .ifPresent(profiles::add);
        }
        return profiles;
    }

    private static Fields profile(Fields fields, String key, Json item) {
        if (item instanceof Json.JsonObject group) {
            return fields.inner(key, group, ProfileReader.KEYS);
        }
        throw fields.bad(
                item.place(), key, Reason.of(ExpectedValue.OBJECT_WITH_KEYS, String.join(", ", ProfileReader.KEYS)));
    }

    private static String first(Fields fields, List<ProfileSetting> profiles) {
        List<String> names = profiles.stream().map(ProfileSetting::name).toList();
        Reason<ExpectedValue> expected = Reason.of(ExpectedValue.NAME_OF_PROFILE, String.join(", ", names));
        return fields.text("profile", expected)
                .map(text -> {
                    if (!names.contains(text.value())) {
                        throw fields.bad(text.place(), "profile", expected);
                    }
                    return text.value();
                })
                .orElse(names.getFirst());
    }

    private Path resolve(Fields fields, String key, Json.JsonString text) {
        try {
            return resolve(text.value());
        } catch (InvalidPathException noPath) {
            throw fields.bad(text.place(), key, Reason.of(ExpectedValue.PATH_OF_FILE));
        }
    }

    /** Returns the path that a value of the file means. */
    private Path resolve(String written) {
        return written.startsWith("~/")
                ? home.resolve(written.substring(2))
                : path.toAbsolutePath().resolveSibling(written).normalize();
    }

    /**
     * Returns where a ledger is that is to stand in the file as {@code written}.
     *
     * @throws InvalidPathException if it is neither a path nor the address of a database
     */
    String ledger(String written) {
        return LedgerReader.isDatabase(written) ? written : resolve(written).toString();
    }

    /**
     * Reads a secret reference that is to stand in the file; empty if it is none.
     *
     * @param profile the name of the profile that it is of
     */
    public Optional<SecretReference> reference(String written, String profile) {
        try {
            return SecretReference.read(written, profile, this::resolve);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private Json json(Reading reading) {
        try {
            return reading.json();
        } catch (JsonReader.BadJson e) {
            throw bad(e.place(), e.key(), e.expected());
        }
    }

    private interface Reading {

        Json json() throws JsonReader.BadJson;
    }

    private FaultException bad(Json.Place place, String key, Reason<ExpectedValue> expected) {
        return new FaultException(new Fault.BadSetting(path.toString(), place.line(), place.column(), key, expected));
    }
}
