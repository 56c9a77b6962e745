package org.acsconsole.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.acsconsole.files.AtomicFile;
import org.acsconsole.json.Json;
import org.acsconsole.json.JsonReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This class reads and writes {@code preferences.json}. Its content never prevents a start: unknown keys and values are
 * ignored, and a file that is not JSON is moved aside.
 */
public final class PreferencesFile {

    private final Path path;
    private final String version;

    /**
     * Uses the file at {@code path}, which need not exist.
     *
     * @param version the version of the console, which the file records
     */
    public PreferencesFile(Path path, String version) {
        this.path = path;
        this.version = version;
    }

    PreferencesData read() {
        if (!Files.exists(path)) {
            return PreferencesData.NOTHING;
        }
        try {
            return JsonReader.read(Files.readString(path)) instanceof Json.JsonObject group
                    ? remembered(group)
                    : setAside();
        } catch (JsonReader.BadJson | IOException unreadable) {
            return setAside();
        }
    }

    /** Replaces the file atomically; a failure is only logged, because it is not a reason to stop work. */
    void write(PreferencesData remembered) {
        try {
            new DataFolder(path.toAbsolutePath().resolveSibling("")).make();
            AtomicFile.replace(path, json(remembered).toPrettyString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            log().warn("The preferences could not be saved in {}: {}", path, e.toString());
        }
    }

    private PreferencesData setAside() {
        Path aside = path.resolveSibling(path.getFileName() + ".broken");
        try {
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            log().warn("The preferences could not be read; they were moved to {}", aside);
        } catch (IOException e) {
            log().warn("The preferences in {} could not be read: {}", path, e.toString());
        }
        return PreferencesData.NOTHING;
    }

    private static PreferencesData remembered(Json.JsonObject group) {
        return new PreferencesData(
                group.word("theme", Theme.values()).orElse(null),
                new PreferencesData.Languages(
                        group.word("language", Language.values()).orElse(null),
                        group.text("codeLanguage").orElse(null)),
                group.text("profile").orElse(null),
                window(group(group, "window")).orElse(null),
                new PreferencesData.Sizes(
                        size(group, "size").orElse(null),
                        size(group, "presented").orElse(null)),
                view(group));
    }

    private static PreferencesData.View view(Json.JsonObject group) {
        Map<String, Double> dividers = new HashMap<>();
        for (Json.Member member : group(group, "dividers").members()) {
            if (member.value() instanceof Json.JsonNumber number && number.value() >= 0 && number.value() <= 1) {
                dividers.put(member.key(), number.value());
            }
        }
        Map<String, String> arranged = new HashMap<>();
        for (Json.Member member : group(group, "view").members()) {
            if (member.value() instanceof Json.JsonString text) {
                arranged.put(member.key(), text.value());
            }
        }
        return new PreferencesData.View(dividers, arranged);
    }

    private static Optional<TextSize> size(Json.JsonObject group, String key) {
        OptionalDouble percent = number(group, key);
        return percent.isEmpty() ? Optional.empty() : TextSize.of(percent.getAsDouble());
    }

    private static Optional<WindowPlace> window(Json.JsonObject group) {
        OptionalDouble width = number(group, "width");
        OptionalDouble height = number(group, "height");
        OptionalDouble x = number(group, "x");
        OptionalDouble y = number(group, "y");
        if (x.isEmpty() || y.isEmpty() || width.orElse(0) <= 0 || height.orElse(0) <= 0) {
            return Optional.empty();
        }
        boolean maximised = value(group, "maximised") instanceof Json.JsonBoolean flag && flag.value();
        return Optional.of(new WindowPlace(
                x.getAsDouble(), y.getAsDouble(), width.getAsDouble(), height.getAsDouble(), maximised));
    }

    private ObjectNode json(PreferencesData remembered) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("writtenBy", version);
        put(json, "theme", remembered.theme(), theme -> TextNode.valueOf(theme.word()));
        put(json, "language", remembered.languages().window(), language -> TextNode.valueOf(language.word()));
        put(json, "codeLanguage", remembered.languages().code(), TextNode::valueOf);
        put(json, "profile", remembered.profile(), TextNode::valueOf);
        put(
                json,
                "window",
                remembered.window(),
                window -> JsonNodeFactory.instance
                        .objectNode()
                        .put("x", window.x())
                        .put("y", window.y())
                        .put("width", window.width())
                        .put("height", window.height())
                        .put("maximised", window.maximised()));
        put(json, "size", remembered.sizes().atWork(), size -> IntNode.valueOf(size.percent()));
        put(json, "presented", remembered.sizes().presented(), size -> IntNode.valueOf(size.percent()));
        remembered.view().dividers().forEach(json.putObject("dividers")::put);
        remembered.view().arranged().forEach(json.putObject("view")::put);
        return json;
    }

    private static <T> void put(ObjectNode json, String key, @Nullable T value, Function<T, JsonNode> node) {
        if (value != null) {
            json.set(key, node.apply(value));
        }
    }

    private static Json value(Json.JsonObject group, String key) {
        return group.value(key).orElse(new Json.JsonNull(group.place()));
    }

    private static OptionalDouble number(Json.JsonObject group, String key) {
        return value(group, key) instanceof Json.JsonNumber number && Double.isFinite(number.value())
                ? OptionalDouble.of(number.value())
                : OptionalDouble.empty();
    }

    private static Json.JsonObject group(Json.JsonObject group, String key) {
        return value(group, key) instanceof Json.JsonObject inner
                ? inner
                : new Json.JsonObject(group.place(), List.of());
    }

    /** Creates the logger only when needed, because logging is set up after the window is shown. */
    private static Logger log() {
        return LoggerFactory.getLogger(PreferencesFile.class);
    }
}
