package org.acsconsole.ui.activity;

import java.time.InstantSource;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Operation;
import org.acsconsole.ui.common.FaultWords;
import org.acsconsole.ui.common.SeenWords;
import org.acsconsole.ui.common.ShownIds;
import org.acsconsole.ui.common.Texts;
import org.acsconsole.ui.common.Times;
import org.acsconsole.ui.common.Tone;

/** An activity's cells in words. */
final class ActivityWords {

    private final Texts texts;
    private final Times times;
    private final ShownIds ids;
    private final InstantSource wallClock;

    /** @param wallClock this computer's clock, on which activities begin */
    ActivityWords(Texts texts, Times times, ShownIds ids, InstantSource wallClock) {
        this.texts = texts;
        this.times = times;
        this.ids = ids;
        this.wallClock = wallClock;
    }

    String when(ActivityRow row) {
        return times.stamp(row.activity().at());
    }

    String operation(ActivityRow row) {
        Operation operation = row.activity().operation();
        String name = texts.get("activity.operation." + operation);
        String detail = row.activity().subject().detail();
        if (detail.isEmpty()) {
            return name;
        }
        return name + " · "
                + switch (operation) {
                    case TRY -> texts.get("activity.verdict." + detail);
                    case SEE, START_ANEW -> SeenWords.of(detail, texts);
                    default -> detail.replace(",", ", ");
                };
    }

    String identity(ActivityRow row) {
        IdentityId id = row.activity().subject().identity();
        if (!row.label().isEmpty()) {
            return row.label();
        }
        return id == null ? "—" : ids.shortened(id);
    }

    Activity.Outcome outcome(ActivityRow row) {
        return row.activity().outcomeAt(wallClock.instant());
    }

    String outcomeText(ActivityRow row) {
        return texts.get("activity.outcome." + outcome(row));
    }

    Tone outcomeTone(ActivityRow row) {
        return switch (outcome(row)) {
            case STARTED -> Tone.ACCENT;
            case DONE -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case UNKNOWN -> Tone.WARNING;
        };
    }

    /** What went wrong; empty where nothing did. */
    String problem(ActivityRow row) {
        String code = row.activity().result().code();
        return code == null ? "" : FaultWords.title(code, texts);
    }

    /** What went wrong and what to do; empty where nothing did. */
    String advice(ActivityRow row) {
        String code = row.activity().result().code();
        return code == null ? "" : FaultWords.title(code, texts) + "\n" + FaultWords.action(code, texts);
    }

    String requestId(ActivityRow row) {
        return ids.request(wholeRequestId(row));
    }

    /** As it is copied, masked or not. */
    static String wholeRequestId(ActivityRow row) {
        String request = row.activity().result().requestId();
        return request == null ? "" : request;
    }

    String took(ActivityRow row) {
        return times.took(row.activity().result().took());
    }

    String operator(ActivityRow row) {
        Activity activity = row.activity();
        return activity.operation() == Operation.SEE ? texts.get("activity.operator.others") : activity.operator();
    }

    /** The row for a spreadsheet, its cells apart by tabulators; the IDs whole. */
    String copied(ActivityRow row) {
        IdentityId id = row.activity().subject().identity();
        return String.join(
                "\t",
                when(row),
                operation(row),
                id == null ? "" : id.value(),
                row.label(),
                outcomeText(row),
                problem(row),
                wholeRequestId(row),
                took(row),
                operator(row));
    }
}
