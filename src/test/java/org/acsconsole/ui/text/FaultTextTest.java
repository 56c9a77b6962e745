package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultTextTest {

    @Test
    void everyTypeOfFaultIsTriedHere() {
        List<String> types = leaves(Fault.class)
                .distinct()
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        assertThat(Faults.ALL.stream()
                        .map(fault -> fault.getClass().getSimpleName())
                        .sorted())
                .containsExactlyElementsOf(types);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyFaultHasTextInEveryLanguage(String language) {
        Texts texts = new Texts(Locale.of(language));
        for (Fault fault : Faults.ALL) {
            FaultText faultText = FaultText.of(fault, texts);
            assertThat(List.of(faultText.title(), faultText.cause(), faultText.action()))
                    .as(fault.code())
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{0}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyReasonForAnUnknownOutcomeHasText(String language) {
        Texts texts = new Texts(Locale.of(language));
        assertThat(Arrays.stream(Fault.OutcomeUnknown.Cause.values())
                        .map(cause -> FaultText.of(new Fault.OutcomeUnknown(cause), texts)
                                .cause()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theServicesOwnMessageIsReportedAsItIs() {
        Fault fault = new Fault.BadInput("Use {braces} and 'quotes'.", null, null);
        assertThat(FaultText.of(fault, new Texts(Locale.ENGLISH)).cause()).contains("Use {braces} and 'quotes'.");
    }

    @Test
    void theTimeToWaitIsReportedWhereTheServiceNamesOne() {
        Texts texts = new Texts(Locale.ENGLISH);
        assertThat(FaultText.of(new Fault.Throttled(java.time.Duration.ofSeconds(7), null), texts)
                        .cause())
                .contains("wait 7 s");
        assertThat(FaultText.of(new Fault.Throttled(null, null), texts).cause()).contains("gave no waiting time");
    }

    @Test
    void aMistakeIsReportedWithItsKeyUnlessTheFileIsNotJson() {
        Texts texts = new Texts(Locale.ENGLISH);
        Fault setting =
                new Fault.BadSetting("config.json", 3, 7, "theme", Reason.of(ExpectedValue.ONE_OF, "light, dark"));
        assertThat(FaultText.of(setting, texts).cause())
                .isEqualTo("config.json, line 3, column 7: theme. Expected: one of light, dark");
        Fault file = new Fault.BadSetting("config.json", 1, 1, "", Reason.of(ExpectedValue.UTF_8));
        assertThat(FaultText.of(file, texts).cause())
                .isEqualTo("config.json, line 1, column 1. Expected: text in UTF-8");
    }

    @Test
    void theMistakesOfAFileAreReportedOnALineEachUpToAsManyAsFit() {
        Texts texts = new Texts(Locale.ENGLISH);
        Fault.BadSetting one = new Fault.BadSetting("config.json", 1, 1, "a", Reason.of(ExpectedValue.TEXT));
        assertThat(FaultText.of(one.and(List.of(one)), texts).cause().lines()).hasSize(2);
        assertThat(FaultText.of(one.and(Collections.nCopies(9, one)), texts)
                        .cause()
                        .lines())
                .hasSize(9)
                .endsWith("2 more mistakes were found.");
    }

    @Test
    void whereAResetIsNotRecordedThereIsNoIdToCopyButASecondStart() {
        Fault unwritten = new Fault.NotRecorded(new CompletedStep.Reset(Set.of()), new Fault.LedgerFull("ledger.db"));
        assertThat(FaultText.of(unwritten, new Texts(Locale.ENGLISH)).action())
                .isEqualTo("Once the ledger works, reset the workshop again.");
    }

    @Test
    void aCodeThatNobodyKnowsStandsForItself() {
        Texts texts = new Texts(Locale.ENGLISH);
        assertThat(FaultText.title("wrong-key", texts)).isEqualTo("The access key was not accepted");
        assertThat(FaultText.title("from-a-newer-console", texts)).isEqualTo("from-a-newer-console");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FaultTextTest::leaves)
                : Stream.of(type);
    }
}
