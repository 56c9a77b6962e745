package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.job.ItemOutcome;
import org.acsconsole.job.JobResult;
import org.junit.jupiter.api.Test;

final class JobReportTest {

    private static final ItemOutcome DONE = new ItemOutcome.Done(new CompletedStep.Deleted(Faults.ALICE, true));
    private static final ItemOutcome FOUND_GONE = new ItemOutcome.Done(new CompletedStep.Deleted(Faults.ALICE, false));
    private static final ItemOutcome GONE = new ItemOutcome.Failed(new Fault.IdentityNotFound(null));
    private static final ItemOutcome REFUSED = new ItemOutcome.Failed(new Fault.WrongResource(null));
    private static final ItemOutcome NOBODY_KNOWS =
            new ItemOutcome.Failed(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.TIMED_OUT));

    @Test
    void whatNobodyKnowsIsCountedApartFromWhatFailed() {
        JobReport report = english(DONE, REFUSED, NOBODY_KNOWS, NOBODY_KNOWS);
        assertThat(report.summary()).isEqualTo("1 done · 1 failed · 2 unknown · 0 not started");
        assertThat(report.asText()).startsWith(report.summary() + "\n");
        assertThat(report(Locale.KOREAN, NOBODY_KNOWS).summary()).contains("실패 0 · 알 수 없음 1");
    }

    @Test
    void whereAllIsKnownNothingUnknownIsReported() {
        assertThat(english(DONE, REFUSED).summary()).isEqualTo("1 done · 1 failed · 0 not started");
    }

    @Test
    void whatTheServiceDidNotHaveAnyMoreIsAlreadyGoneHoweverThatWasFound() {
        assertThat(english(DONE, FOUND_GONE, GONE).summary())
                .isEqualTo("1 done · 2 already gone · 0 failed · 0 not started\n"
                        + "The service no longer had those that were already gone. Activity shows these deletes as already gone"
                        + " too.");
        assertThat(report(Locale.KOREAN, FOUND_GONE).counts()).isEqualTo("완료 0 · 이미 없음 1 · 실패 0 · 시작 안 함 0");
    }

    @Test
    void thoseAlreadyGoneAreListedAsThat() {
        JobReport report = english(DONE, FOUND_GONE, GONE);
        assertThat(report.open()).extracting(report::outcome).containsExactly("already gone", "already gone");
    }

    private static JobReport english(ItemOutcome... outcomes) {
        return report(Locale.ENGLISH, outcomes);
    }

    private static JobReport report(Locale locale, ItemOutcome... outcomes) {
        List<JobResult.Item> items = Stream.of(outcomes)
                .map(outcome -> new JobResult.Item(new Command.Delete(Faults.ALICE), outcome))
                .toList();
        return new JobReport(new Texts(locale), new JobResult(items, Optional.empty()), IdentityId::value);
    }
}
