package org.acsconsole.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Mistakes;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.json.JsonReader;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;
import org.jspecify.annotations.Nullable;

/** Reads scenarios from JSON. A mistake is reported with file, line, column, key and what was expected. */
public final class ScenarioFile {

    private static final List<String> BUILT_IN =
            List.of("token-lifecycle.json", "leaked-token.json", "refresh-before-expiry.json");
    private static final List<String> KEYS = List.of("title", "about", "steps");

    /** A file may name its schema, so that an editor helps with it; the console does not read that. */
    private static final String SCHEMA = "$schema";

    private final String file;
    private final Mistakes<Fault.BadScenario> mistakes =
            new Mistakes<>(Fault.BadScenario.class, Fault.BadScenario::and);

    private ScenarioFile(String file) {
        this.file = file;
    }

    /** The scenarios that the console carries, the token lifecycle first. */
    public static List<Scenario> builtIn() {
        return BUILT_IN.stream()
                .map(name -> new ScenarioFile(name).scenario(resource(name)))
                .toList();
    }

    /**
     * Reads an instructor's own file.
     *
     * @throws FaultException {@link Fault.BadScenario} with all mistakes in it
     */
    public static Scenario read(Path path) {
        ScenarioFile file = new ScenarioFile(path.toString());
        try {
            return file.scenario(JsonReader.read(path));
        } catch (JsonReader.BadJson e) {
            throw file.bad(e.place(), e.key(), e.expected());
        }
    }

    private Scenario scenario(Json json) {
        if (!(json instanceof Json.JsonObject group)) {
            throw bad(json.place(), "", Reason.of(ExpectedValue.OBJECT_WITH_KEYS, String.join(", ", KEYS)));
        }
        Fields fields = new Fields(this::bad, "", withoutSchema(group), KEYS);
        fields.unknownKeys().forEach(mistakes::add);
        Optional<LocalizedText> title = mistakes.collect(() -> LocalizedTextReader.read(fields, "title"));
        Optional<LocalizedText> about = mistakes.collect(() -> LocalizedTextReader.read(fields, "about"));
        Optional<List<Scenario.@Nullable Step>> steps = mistakes.collect(() -> steps(fields));
        mistakes.check();
        return new Scenario(title.orElseThrow(), about.orElseThrow(), readable(steps.orElseThrow()));
    }

    private static Json.JsonObject withoutSchema(Json.JsonObject group) {
        return new Json.JsonObject(
                group.place(),
                group.members().stream()
                        .filter(member -> !SCHEMA.equals(member.key()))
                        .toList());
    }

    private static List<Scenario.Step> readable(List<Scenario.@Nullable Step> steps) {
        return steps.stream().map(Objects::requireNonNull).toList();
    }

    /** Those with a mistake in them are null. */
    private List<Scenario.@Nullable Step> steps(Fields fields) {
        Reason<ExpectedValue> expected = Reason.of(ExpectedValue.STEPS, "[ { \"do\": \"create\", … } ]");
        Json value = fields.value("steps").orElseThrow(() -> fields.bad(fields.place("steps"), "steps", expected));
        if (!(value instanceof Json.JsonArray row) || row.items().isEmpty()) {
            throw fields.bad(value.place(), "steps", expected);
        }
        DeclaredNames names = new DeclaredNames();
        List<Scenario.@Nullable Step> steps = new ArrayList<>();
        for (Json item : row.items()) {
            String key = "steps[" + steps.size() + "]";
            if (item instanceof Json.JsonObject group) {
                steps.add(step(fields.inner(key, group, StepReader.KEYS), names));
            } else {
                mistakes.add(fields.bad(item.place(), key, Reason.of(ExpectedValue.STEP, "{ \"do\": \"create\", … }")));
                steps.add(null);
            }
        }
        return steps;
    }

    /** Null if there is a mistake in it. */
    private Scenario.@Nullable Step step(Fields fields, DeclaredNames names) {
        fields.unknownKeys().forEach(mistakes::add);
        Optional<StepAction> action = mistakes.collect(() -> new StepReader(fields, names).read());
        if (action.isEmpty()) {
            names.assume(fields);
        }
        Optional<LocalizedText> title = mistakes.collect(() -> LocalizedTextReader.read(fields, "title"));
        Optional<LocalizedText> says = mistakes.collect(() -> LocalizedTextReader.read(fields, "says"));
        Optional<LocalizedText> notes = fields.value("notes")
                .flatMap(there -> mistakes.collect(() -> LocalizedTextReader.read(fields, "notes")));
        return action.isPresent() && title.isPresent() && says.isPresent()
                ? new Scenario.Step(action.get(), title.get(), says.get(), notes.orElse(null))
                : null;
    }

    private FaultException bad(Json.Place place, String key, Reason<ExpectedValue> expected) {
        return new FaultException(new Fault.BadScenario(file, place.line(), place.column(), key, expected));
    }

    private static Json resource(String name) {
        try (InputStream in = Objects.requireNonNull(ScenarioFile.class.getResourceAsStream(name), name)) {
            return JsonReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonReader.BadJson e) {
            throw new IllegalStateException(name + ", line " + e.place().line(), e);
        }
    }
}
