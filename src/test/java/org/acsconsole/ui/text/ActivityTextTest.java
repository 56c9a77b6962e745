package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActivityTextTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:02:07Z, 09:02:07",
        "2026-11-22T23:59:59Z, 22 Nov 23:59",
        "2025-11-23T09:02:07Z, 2025-11-23 09:02"
    })
    void aTimeOfTodayHasItsSecondsAndAnotherItsDay(Instant at, String shown) {
        assertThat(new ActivityText(formats(), () -> NOW).whenShort(at)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, identity-not-found, already gone",
        "REVOKE, identity-not-found, failed",
        "DELETE, wrong-key, failed",
    })
    void aDeleteOfWhatTheServiceDidNotHaveIsAlreadyGoneAsInTheResultOfAJob(
            Operation operation, String code, String shown) {
        Activity.Result result = new Activity.Result(Activity.Outcome.FAILED, code, null, Duration.ZERO);
        Activity activity =
                new Activity(new UUID(1, 1), NOW, "ann", operation, Activity.Subject.of(Faults.ALICE), result);
        assertThat(new ActivityText(formats(), () -> NOW).outcomeText(activity)).isEqualTo(shown);
    }

    @Test
    void whatWasFoundDoneSaysHowThatIsKnownInPlaceOfWhatWentWrong() {
        Activity.Result result = new Activity.Result(Activity.Outcome.DONE, "outcome-unknown", null, Duration.ZERO);
        Activity activity =
                new Activity(new UUID(1, 1), NOW, "ann", Operation.CREATE, Activity.Subject.of(Faults.ALICE), result);
        ActivityText text = new ActivityText(formats(), () -> NOW);
        assertThat(text.outcomeText(activity)).isEqualTo("done");
        assertThat(text.problem(activity)).isEqualTo("no answer; found later");
        assertThat(text.advice(activity)).doesNotContain("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "EDIT, '+vip,-old', 'Edit details · tags +vip, -old'",
        "CREATE_WITH_TOKEN, 'chat,voip,+vip', 'Create with token · chat, voip, tags +vip'",
        "ISSUE, 'chat,voip', 'Issue token · chat, voip'",
    })
    void tagsThatCameOrWentAreToldFromWhatElseWasAskedFor(Operation operation, String detail, String shown) {
        Activity activity = new Activity(
                new UUID(1, 1),
                NOW,
                "ann",
                operation,
                new Activity.Subject(Faults.ALICE, detail),
                new Activity.Result(Activity.Outcome.DONE, null, null, Duration.ZERO));
        assertThat(new ActivityText(formats(), () -> NOW).operation(activity)).isEqualTo(shown);
    }

    private static Formats formats() {
        Texts texts = new Texts(Locale.ENGLISH);
        return new Formats(texts, new Times(texts, ZoneOffset.UTC), new ShownIds(new SimpleBooleanProperty()));
    }
}
