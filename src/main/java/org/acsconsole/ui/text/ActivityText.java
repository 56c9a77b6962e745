package org.acsconsole.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Workspace;
import org.jspecify.annotations.Nullable;

/** Formats an activity, wherever it is shown. */
public final class ActivityText {

    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Texts texts;
    private final Times times;
    private final ShownIds ids;
    private final InstantSource wallClock;

    /** @param wallClock this computer's clock, on which activities begin */
    public ActivityText(Formats formats, InstantSource wallClock) {
        this.texts = formats.texts();
        this.times = formats.times();
        this.ids = formats.ids();
        this.wallClock = wallClock;
    }

    public String when(Activity activity) {
        return times.stamp(activity.at());
    }

    /** The time of day, with its day instead of its seconds unless that is today. */
    public String whenShort(Instant at) {
        Instant now = wallClock.instant();
        return times.date(at).equals(times.date(now)) ? times.clock(at) : times.moment(at, now);
    }

    /** Whether the service's clock is another one than that of the shown activities. */
    public boolean besideAnotherClock(@Nullable Workspace workspace) {
        return workspace != null
                && Duration.between(
                                        wallClock.instant(),
                                        workspace.serviceClock().instant())
                                .abs()
                                .compareTo(SKEW)
                        > 0;
    }

    /** What was done, and with what. */
    public String operation(Activity activity) {
        Operation operation = activity.operation();
        String name = texts.get("activity.operation." + operation);
        String detail = activity.subject().detail();
        if (detail.isEmpty() || activity.subject().cause().isJob()) {
            return name;
        }
        return name + " · "
                + switch (operation) {
                    case TRY -> texts.get("activity.verdict." + detail);
                    case SEE, RESET, IMPORT -> changes(detail);
                    case EXCHANGE -> exchanged(detail);
                    default -> asked(detail);
                };
    }

    /** For which application, and what the token allows once there is one: {@code application:<client ID>,chat,voip}. */
    private String exchanged(String detail) {
        List<String> parts = List.of(detail.split(",", -1));
        String application = parts.getFirst().substring(parts.getFirst().indexOf(':') + 1);
        String scopes = String.join(", ", parts.subList(1, parts.size()));
        String shown = texts.get("activity.exchanged", ids.inText(application));
        return scopes.isEmpty() ? shown : scopes + " · " + shown;
    }

    /** What was asked for, such as scopes; tags that came or went have a plus or minus before them. */
    private String asked(String detail) {
        List<String> parts = List.of(detail.split(",", -1));
        String tags = parts.stream().filter(ActivityText::isTag).collect(Collectors.joining(", "));
        String rest = parts.stream().filter(part -> !isTag(part)).collect(Collectors.joining(", "));
        return Stream.of(rest, tags.isEmpty() ? "" : texts.get("activity.tags", tags))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static boolean isTag(String part) {
        return part.startsWith("+") || part.startsWith("-");
    }

    /** What was seen on the service: an activity's detail is such as {@code created:3,deleted:1}. */
    private String changes(String detail) {
        return Arrays.stream(detail.split(",", -1))
                .map(each -> each.split(":", 2))
                .map(each -> each.length == 2 ? texts.get("seen." + each[0], Long.valueOf(each[1])) : each[0])
                .collect(Collectors.joining(", "));
    }

    /** The identity's label; for want of one the end of its ID, in which IDs differ. */
    public String identity(Activity activity, String label) {
        IdentityId id = activity.subject().identity();
        if (!label.isEmpty()) {
            return label;
        }
        return id == null ? "—" : ids.end(id);
    }

    /** The identity's whole ID; empty where the activity is about none. */
    public String wholeIdentity(Activity activity) {
        IdentityId id = activity.subject().identity();
        return id == null ? "" : ids.full(id);
    }

    public String outcomeText(Activity activity) {
        return texts.get("activity.outcome." + activity.outcomeAt(wallClock.instant()));
    }

    public Tone outcomeTone(Activity activity) {
        return switch (activity.outcomeAt(wallClock.instant())) {
            case STARTED -> Tone.ACCENT;
            case DONE -> Tone.SUCCESS;
            case ALREADY_GONE -> Tone.NEUTRAL;
            case FAILED -> Tone.DANGER;
            case STOPPED, UNKNOWN -> Tone.WARNING;
        };
    }

    /** What went wrong; empty where nothing did. */
    public String problem(Activity activity) {
        String code = activity.result().code();
        return code == null ? "" : activity.isFoundDone() ? texts.get("activity.found") : FaultText.title(code, texts);
    }

    /** What went wrong and what to do; empty where nothing did. */
    public String advice(Activity activity) {
        String code = activity.result().code();
        if (activity.isFoundDone()) {
            return texts.get("activity.found.help");
        }
        return code == null ? "" : FaultText.title(code, texts) + "\n" + FaultText.action(code, texts);
    }

    public String requestId(Activity activity) {
        return ids.request(wholeRequestId(activity));
    }

    /** As it is copied, masked or not. */
    public static String wholeRequestId(Activity activity) {
        String request = activity.result().requestId();
        return request == null ? "" : request;
    }

    public String took(Activity activity) {
        return times.took(activity.result().took());
    }

    /** What was seen on the service was done by others, of whom attendees are named; older consoles wrote down who saw it. */
    public String operator(Activity activity) {
        if (activity.operation() != Operation.SEE) {
            return activity.operator();
        }
        return activity.operator().startsWith(Activity.ATTENDEE)
                ? activity.operator().substring(Activity.ATTENDEE.length())
                : texts.get("activity.operator.others");
    }
}
