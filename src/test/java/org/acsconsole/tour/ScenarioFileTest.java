package org.acsconsole.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;
import org.acsconsole.ui.text.ReasonText;
import org.acsconsole.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario may say, and what is said where it is wrong. */
final class ScenarioFileTest {

    private static final String CREATE = """
            { "do": "create", "identity": "Alice", "title": "T", "says": "S" }""";
    private static final String BOTH = """
            { "do": "createWithToken", "identity": "Bob", "token": "t", "scopes": ["chat"], "minutes": 60,
              "title": "T", "says": "S" }""";

    private static final TokenRequest CHAT_FOR_AN_HOUR =
            new TokenRequest(Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLifecycleHasTheStepsOfTheQuickstartInItsOrder() {
        assertThat(ScenarioFile.builtIn().getFirst().steps())
                .extracting(step -> step.action() instanceof StepAction.Perform perform
                        ? perform.operation().name()
                        : step.action().getClass().getSimpleName())
                .containsExactly(
                        "CREATE",
                        "ISSUE",
                        "CREATE_WITH_TOKEN",
                        "TRY",
                        "REVOKE",
                        "TRY",
                        "Expire",
                        "TRY",
                        "DELETE",
                        "CleanUp");
    }

    @Test
    void everyBuiltInScenarioSpeaksBothLanguages() {
        assertThat(ScenarioFile.builtIn())
                .hasSize(3)
                .allSatisfy(scenario -> assertThat(scenario.title().korean())
                        .isNotEqualTo(scenario.title().english()))
                .flatExtracting(Scenario::steps)
                .allSatisfy(step -> assertThat(step.says().korean())
                        .isNotEqualTo(step.says().english()));
    }

    @Test
    void refreshingIsIssuingAgainForTheSameIdentity() {
        assertThat(ScenarioFile.builtIn().getLast().steps())
                .extracting(Scenario.Step::action)
                .filteredOn(action -> action instanceof StepAction.Perform perform && perform.request() != null)
                .containsExactly(
                        new StepAction.Perform(Operation.CREATE_WITH_TOKEN, "Alice", "first", CHAT_FOR_AN_HOUR),
                        new StepAction.Perform(Operation.ISSUE, "Alice", "second", CHAT_FOR_AN_HOUR));
    }

    @Test
    void oneTextStandsForBothLanguages() throws IOException {
        Scenario.Step step = read(steps(CREATE)).steps().getFirst();
        assertThat(step.title().in(Locale.KOREAN)).isEqualTo("T");
    }

    @Test
    void aTokenExpiresUntilNothingIsLeftUnlessTheFileSaysMore() throws IOException {
        assertThat(read(steps(
                                BOTH,
                                "{ \"do\": \"expire\", \"token\": \"t\", \"title\": \"T\", \"says\": \"S\" }",
                                "{ \"do\": \"expire\", \"token\": \"t\", \"minutesLeft\": 10, \"title\": \"T\", \"says\": \"S\" }"))
                        .steps())
                .extracting(Scenario.Step::action)
                .endsWith(
                        new StepAction.Expire("t", Duration.ZERO), new StepAction.Expire("t", Duration.ofMinutes(10)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [                                                  | 2 | 3 | `` | more text
            []                                                 | 1 | 1 | `` | a JSON object with the keys title, about, steps
            {"title": "T"}                                     | 1 | 1 | about | a text, or one text per language
            {"title": " "}                                     | 1 | 11 | title | a text, or one text per language
            {"title": {"en": "T"}}                             | 1 | 11 | title.ko | a text in English (en) and one in Korean (ko); where one language is enough, a plain text: "title": "…"
            {"title": {"de": "T"}}                             | 1 | 12 | title.de | one of the keys en, ko
            {"title": "T", "about": "A", "steps": []}          | 1 | 39 | steps | an array with at least one step
            {"title": "T", "about": "A", "steps": ["x"]}       | 1 | 40 | steps[0] | an object with a step
            """)
    void aMistakeIsReportedWithItsPlace(String text, int line, int column, String key, String expected)
            throws IOException {
        Fault.BadScenario reported = mistake(text.equals("[") ? "[\n  " : text);
        assertThat(reported).returns(line, Fault.BadScenario::line).returns(column, Fault.BadScenario::column);
        assertThat(reported.key()).isEqualTo(key);
        assertThat(inEnglish(reported.expected())).startsWith(expected);
    }

    @Test
    void allMistakesAreReportedAtOnce() throws IOException {
        Fault.BadScenario reported = mistake("""
                { "title": { "en": "T" }, "subtitle": "S", "about": "A", "steps": [
                { "do": "crate", "identity": "Alice", "title": "T", "says": "S" },
                { "do": "revoke", "identity": "Alice", "title": "T", "says": "S", "notes": 3 },
                "x",
                { "do": "try", "token": "none", "title": "T" } ] }""");
        assertThat(reported.key()).isEqualTo("subtitle");
        assertThat(reported.others())
                .extracting(Fault.BadScenario::key)
                .containsExactly(
                        "title.ko", "steps[0].do", "steps[1].notes", "steps[2]", "steps[3].token", "steps[3].says");
    }

    @Test
    void notesAreForThePresenterAndNeedNotBeThere() throws IOException {
        Scenario scenario = read(
                steps(
                        CREATE,
                        "{ \"do\": \"cleanUp\", \"title\": \"T\", \"says\": \"S\", \"notes\": { \"en\": \"N\", \"ko\": \"M\" } }"));
        assertThat(scenario.steps())
                .extracting(Scenario.Step::notes)
                .containsExactly(null, new LocalizedText("N", "M"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "do": "make"                                                            | do       | one of create, createWithToken, issue, try
            "do": "create"                                                          | identity | a name for what the step creates
            "do": "create", "identity": "Alice"                                     | identity | a name that no earlier step uses
            "do": "create", "identity": "Eve", "minutes": 60                        | minutes  | only identity beside "create"
            "do": "cleanUp", "identity": "Alice"                                    | identity | no other key beside "cleanUp"
            "do": "revoke", "identity": "Eve"                                       | identity | the name of something that an earlier step created: Alice
            "do": "try", "token": "t"                                               | token    | an earlier step that creates this
            "do": "issue", "identity": "Alice", "token": "t"                        | scopes   | an array with at least one of chat, voip
            "do": "issue", "identity": "Alice", "token": "t", "scopes": ["video"]   | scopes   | one of chat, voip
            "do": "issue", "identity": "Alice", "token": "t", "scopes": ["chat"], "minutes": 59   | minutes | whole minutes from 60 to 1440
            "do": "issue", "identity": "Alice", "token": "t", "scopes": ["chat"], "minutes": 60.5 | minutes | whole minutes from 60 to 1440
            "do": "advance", "minutes": "10"                                        | minutes  | whole minutes from 1 to
            """)
    void aMistakeInAStepIsReportedWithItsLine(String keys, String key, String expected) throws IOException {
        Fault.BadScenario reported = mistake(steps(CREATE, "{ " + keys + ", \"title\": \"T\", \"says\": \"S\" }"));
        assertThat(reported.line()).isEqualTo(4);
        assertThat(reported.key()).isEqualTo("steps[1]." + key);
        assertThat(inEnglish(reported.expected())).startsWith(expected);
    }

    private static String steps(String... steps) {
        return "{ \"title\": \"T\", \"about\": \"A\",\n\"steps\": [\n" + String.join(",\n", steps) + "\n] }";
    }

    private Scenario read(String text) throws IOException {
        return ScenarioFile.read(Files.writeString(folder.resolve("tour.json"), text));
    }

    private Fault.BadScenario mistake(String text) {
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> read(text));
        return (Fault.BadScenario) thrown.fault();
    }

    private static String inEnglish(Reason<ExpectedValue> expected) {
        return ReasonText.of(expected, new Texts(Locale.ENGLISH));
    }
}
