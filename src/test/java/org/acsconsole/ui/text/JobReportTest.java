package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobCounts;
import org.acsconsole.identity.JobItem;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JobReportTest {

    private static final UUID KEY = new UUID(1, 2);

    @Test
    void whatNobodyKnowsIsCountedApartFromWhatFailed() {
        JobReport report = english(ItemState.DONE, ItemState.FAILED, ItemState.UNKNOWN, ItemState.UNKNOWN);
        assertThat(report.summary()).isEqualTo("1 done · 1 failed · 2 unknown · 0 not started");
        assertThat(report.asText(List.of())).startsWith(report.summary() + "\n");
        assertThat(report(Locale.KOREAN, ended(), ItemState.UNKNOWN).summary()).contains("실패 0 · 알 수 없음 1");
    }

    @Test
    void whileItRunsWhatIsOnItsWayIsNotUnknown() {
        Job.Progress running = new Job.Progress(JobState.RUNNING, null, JobCounts.NONE);
        assertThat(report(Locale.ENGLISH, running, ItemState.DONE, ItemState.SENT, ItemState.WAITING)
                        .counts())
                .isEqualTo("1 done · 0 failed · 1 sent · 1 waiting");
    }

    @Test
    void whereAllIsKnownNothingUnknownIsReported() {
        assertThat(english(ItemState.DONE, ItemState.FAILED).summary()).isEqualTo("1 done · 1 failed · 0 not started");
    }

    @Test
    void whatTheServiceDidNotHaveAnyMoreIsAlreadyGone() {
        assertThat(english(ItemState.DONE, ItemState.GONE, ItemState.GONE).summary())
                .isEqualTo("1 done · 2 already gone · 0 failed · 0 not started\n"
                        + "The service no longer had those that were already gone. Activity shows these deletes as already gone"
                        + " too.");
        assertThat(report(Locale.KOREAN, ended(), ItemState.GONE).counts())
                .isEqualTo("완료 0 · 이미 없음 1 · 실패 0 · 시작 안 함 0");
        assertThat(english().outcome(item(ItemState.GONE, null))).isEqualTo("already gone");
    }

    @Test
    void aFaultThatStoppedItIsNamedWithWhatToDo() {
        assertThat(report(Locale.ENGLISH, new Job.Progress(JobState.PAUSED, "wrong-key", JobCounts.NONE))
                        .stopped())
                .startsWith("Stopped, because the others would fail in the same way: ");
    }

    @Test
    void aPauseSaysThatItCanGoOnAndACancelThatItCannot() {
        assertThat(report(Locale.ENGLISH, new Job.Progress(JobState.PAUSED, null, JobCounts.NONE))
                        .stopped())
                .startsWith("Paused.");
        assertThat(report(Locale.ENGLISH, new Job.Progress(JobState.CANCELLED, null, JobCounts.NONE))
                        .stopped())
                .startsWith("Cancelled.");
        assertThat(english().stopped()).isEmpty();
    }

    @Test
    void anIdentityThatIsYetToBeMadeIsCalledByItsLabel() {
        JobItemRow create = new JobItemRow(
                new JobItem(KEY, 0),
                Optional.of(new Command.Create(new IdentityDetails("Kim", "", ""))),
                new JobItemRow.Outcome(ItemState.WAITING, null, null, null, null),
                "");
        assertThat(english().name(create)).isEqualTo("Kim");
    }

    @Test
    void anItemIsCopiedWithItsIdItsOutcomeAndItsRequest() {
        assertThat(english().asText(List.of(item(ItemState.FAILED, "wrong-resource"))))
                .contains(Faults.ALICE.value() + "\t")
                .endsWith("\trequest-1\n");
    }

    private static JobItemRow item(ItemState state, @Nullable String code) {
        return new JobItemRow(
                new JobItem(KEY, 0),
                Optional.of(new Command.Delete(Faults.ALICE)),
                new JobItemRow.Outcome(state, code, "request-1", Faults.ALICE, Instant.EPOCH),
                "");
    }

    private static Job.Progress ended() {
        return new Job.Progress(JobState.ENDED, null, JobCounts.NONE);
    }

    private static JobReport english(ItemState... states) {
        return report(Locale.ENGLISH, ended(), states);
    }

    private static JobReport report(Locale locale, Job.Progress progress, ItemState... states) {
        JobCounts counts = Arrays.stream(states).reduce(progress.counts(), JobCounts::and, (a, b) -> a);
        return new JobReport(
                formats(locale),
                new Job(
                        KEY,
                        JobKind.DELETE,
                        new Job.Begin(Instant.EPOCH, "someone"),
                        "",
                        new Job.Progress(progress.state(), progress.code(), counts)));
    }

    private static Formats formats(Locale locale) {
        Texts texts = new Texts(locale);
        return new Formats(texts, new Times(texts, ZoneOffset.UTC), new ShownIds(new SimpleBooleanProperty()));
    }
}
