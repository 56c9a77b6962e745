package org.acsconsole.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of scenarios, which editors check an instructor's file with. */
final class ScenarioSchemaTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/acsconsole/tour");
    private static final Path SCHEMA = FOLDER.resolve("scenario.schema.json");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"token-lifecycle.json", "leaked-token.json", "refresh-before-expiry.json"})
    void whatTheConsoleCarriesIsValid(String name) throws IOException {
        assertThat(schema().validate(json.readTree(Files.readString(FOLDER.resolve(name)))))
                .isEmpty();
    }

    @Test
    void whatTheConsoleRefusesIsNotValid() throws IOException {
        for (String step : new String[] {
            "{ \"do\": \"make\", \"title\": \"T\", \"says\": \"S\" }",
            "{ \"do\": \"create\", \"title\": \"T\", \"says\": \"S\" }",
            "{ \"do\": \"create\", \"identity\": \"A\", \"minutes\": 60, \"title\": \"T\", \"says\": \"S\" }",
            "{ \"do\": \"advance\", \"minutes\": 0, \"title\": \"T\", \"says\": \"S\" }",
            "{ \"do\": \"cleanUp\", \"title\": \" \", \"says\": \"S\" }",
            "{ \"do\": \"cleanUp\", \"title\": { \"en\": \"T\" }, \"says\": \"S\" }"
        }) {
            JsonNode scenario = json.readTree("{ \"title\": \"T\", \"about\": \"A\", \"steps\": [ " + step + " ] }");
            assertThat(schema().validate(scenario)).as(step).isNotEmpty();
        }
    }

    @Test
    void theSiteHasTheSameSchema() throws IOException {
        assertThat(Path.of("src/site/resources/scenario.schema.json")).hasSameTextualContentAs(SCHEMA);
    }

    private JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(json.readTree(Files.readString(SCHEMA)));
    }
}
