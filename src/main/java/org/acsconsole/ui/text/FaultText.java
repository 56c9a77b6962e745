package org.acsconsole.ui.text;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Tags;
import org.acsconsole.reason.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the user reads it.
 *
 * @param cause what happened, in plain language
 * @param action what to do about it
 */
public record FaultText(String title, String cause, String action) {

    private static final int MOST_MISTAKES = 8;

    /** The text for a fault in the texts' language. */
    public static FaultText of(Fault fault, Texts texts) {
        return new FaultText(
                texts.get("fault." + fault.code() + ".title"), cause(fault, texts), texts.get(action(fault)));
    }

    /** The text for a failure; what carries no fault is our mistake. */
    public static FaultText of(Throwable failure, Texts texts) {
        return failure instanceof FaultException known ? of(known.fault(), texts) : ofMistake(texts);
    }

    /** The text for something that is not a fault but our mistake. */
    static FaultText ofMistake(Texts texts) {
        return new FaultText(
                texts.get("fault.unexpected.title"),
                texts.get("fault.unexpected.cause"),
                texts.get("fault.unexpected.action"));
    }

    /** What a stable code means, for a fault of which only the code is left; the code itself if nobody knows it. */
    public static String title(String code, Texts texts) {
        String key = "fault." + code + ".title";
        return texts.has(key) ? texts.get(key) : code;
    }

    /** What to do about a fault of which only the code is left; empty if nobody knows the code. */
    public static String action(String code, Texts texts) {
        String key = "fault." + code + ".action";
        return texts.has(key) ? texts.get(key) : "";
    }

    /** The key of what to do. */
    private static String action(Fault fault) {
        if (isReset(fault)) {
            return "fault.not-recorded.reset.action";
        }
        return fault instanceof Fault.UntrustedCertificate untrusted && untrusted.chain() != null
                ? "fault.untrusted-certificate.authority.action"
                : "fault." + fault.code() + ".action";
    }

    private static String cause(Fault fault, Texts texts) {
        return switch (fault) {
            case Fault.OfService service -> cause(service, texts);
            case Fault.OfLedger ledger -> cause(ledger, texts);
            case Fault.FileNotSaved f -> say(f, texts, f.file(), f.reason());
            case Fault.OfInput input -> cause(input, texts);
        };
    }

    private static String cause(Fault.OfService fault, Texts texts) {
        return switch (fault) {
            case Fault.WrongKey f -> say(f, texts);
            case Fault.OfSignIn f -> cause(f, texts);
            case Fault.ClockOff f -> clockOff(f, f.ahead(), texts);
            case Fault.WrongResource f -> say(f, texts);
            case Fault.TeamsTokenRefused f -> say(f, texts);
            case Fault.IdentityNotFound f -> say(f, texts);
            case Fault.BadInput f -> say(f, texts, f.message(), f.target() == null ? "—" : f.target());
            case Fault.Throttled f -> say(f, texts, seconds(f.retryAfter()));
            case Fault.ServiceFailed f ->
                say(
                        f,
                        texts,
                        Integer.toString(f.status()),
                        f.serviceCode() == null ? "—" : f.serviceCode(),
                        seconds(f.retryAfter()));
            case Fault.NotTheService f -> say(f, texts, f.endpoint(), Integer.toString(f.status()));
            case Fault.Unreachable f -> say(f, texts, f.endpoint(), f.reason());
            case Fault.UntrustedCertificate f -> say(f, texts, f.endpoint(), f.reason());
            case Fault.NotConnected f -> say(f, texts, f.profile(), f.reason());
            case Fault.SecretWanted f -> say(f, texts, f.profile(), f.ofProxy() ? 1 : 0);
            case Fault.Cancelled f -> say(f, texts);
            case Fault.OutcomeUnknown f -> say(f, texts, texts.get("fault.outcome-unknown.because." + f.cause()));
        };
    }

    private static String cause(Fault.OfSignIn fault, Texts texts) {
        return switch (fault) {
            case Fault.SignInFailed f -> say(f, texts, f.reason());
            case Fault.SignInClockOff f -> clockOff(f, f.ahead(), texts);
            case Fault.SignInNeeded f -> say(f, texts);
            case Fault.RoleMissing f -> say(f, texts, f.host(), Fault.RoleMissing.ROLE, f.assignment());
        };
    }

    private static String clockOff(Fault fault, Duration ahead, Texts texts) {
        return say(fault, texts, new Times(texts, ZoneOffset.UTC).span(ahead.abs()), ahead.isNegative() ? 0 : 1);
    }

    /** 0 for no time. */
    private static long seconds(@Nullable Duration wait) {
        return wait == null ? 0 : wait.toSeconds();
    }

    private static String cause(Fault.OfLedger fault, Texts texts) {
        return switch (fault) {
            case Fault.LedgerTooNew f -> say(f, texts, f.place(), f.found(), f.known());
            case Fault.LedgerDamaged f -> say(f, texts, f.place(), f.reason());
            case Fault.LedgerLocked f -> say(f, texts, f.place());
            case Fault.LedgerFull f -> say(f, texts, f.place());
            case Fault.LedgerUnavailable f -> say(f, texts, f.place(), f.reason());
            case Fault.LedgerOutcomeUnknown f -> say(f, texts, f.place());
            case Fault.EditedElsewhere f -> say(f, texts);
            case Fault.TooManyTags f -> say(f, texts, Tags.MOST);
            case Fault.AlreadyRecorded f -> say(f, texts);
            case Fault.NotInLedger f -> say(f, texts);
            case Fault.NothingToDo f -> say(f, texts, texts.get("job.skipped." + f.why()));
            case Fault.NotRecorded f ->
                isReset(f)
                        ? texts.get("fault.not-recorded.reset", cause(f.cause(), texts))
                        : say(f, texts, cause(f.cause(), texts));
        };
    }

    private static String cause(Fault.OfInput fault, Texts texts) {
        return switch (fault) {
            case Fault.FileNotRead f ->
                texts.get(
                        "fault.file-not-read.cause",
                        f.file().isEmpty() ? 0 : 1,
                        f.file(),
                        f.line(),
                        ReasonText.of(f.reason(), texts));
            case Fault.NotAnIdentity f -> say(f, texts, texts.get("fault.not-an-identity.because." + f.kind()));
            case Fault.ForeignIdentity f -> say(f, texts, f.identity().resource(), f.resource());
            case Fault.TokenValueGone f -> say(f, texts);
            case Fault.BadSetting f -> mistakes(f, texts);
            case Fault.SettingsChanged f -> say(f, texts, f.file());
            case Fault.SecretNotKept f -> say(f, texts, f.name(), f.reason());
            case Fault.KeyNotReplaced f -> say(f, texts, f.profile(), f.reason());
            case Fault.ReadOnlyProfile f -> say(f, texts, f.profile());
            case Fault.BadScenario f -> mistakes(f, texts);
        };
    }

    /** As many as fit into a message, each on a line. */
    private static String mistakes(Fault.BadSetting first, Texts texts) {
        Stream<String> sentences = Stream.concat(Stream.of(first), first.others().stream())
                .limit(MOST_MISTAKES)
                .map(f -> say(f, texts, f.file(), place(f.line()), place(f.column()), key(f.key()), f.expected()));
        return joined(sentences, first.others().size(), texts);
    }

    private static String mistakes(Fault.BadScenario first, Texts texts) {
        Stream<String> sentences = Stream.concat(Stream.of(first), first.others().stream())
                .limit(MOST_MISTAKES)
                .map(f -> say(f, texts, f.file(), place(f.line()), place(f.column()), key(f.key()), f.expected()));
        return joined(sentences, first.others().size(), texts);
    }

    /** @param others how many mistakes there are beside the first */
    private static String joined(Stream<String> sentences, int others, Texts texts) {
        int left = others + 1 - MOST_MISTAKES;
        return (left > 0 ? Stream.concat(sentences, Stream.of(texts.get("fault.bad-setting.more", left))) : sentences)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isReset(Fault fault) {
        return fault instanceof Fault.NotRecorded unwritten && unwritten.step() instanceof CompletedStep.Reset;
    }

    /** What is not JSON has no key. */
    private static String key(String key) {
        return key.isEmpty() ? "" : ": " + key;
    }

    /** Without the thousands' separator. */
    private static String place(int number) {
        return Integer.toString(number);
    }

    /** With the reasons among the arguments as text. */
    private static String say(Fault fault, Texts texts, Object... arguments) {
        Object[] values = Arrays.stream(arguments)
                .map(argument -> argument instanceof Reason<?> reason ? ReasonText.of(reason, texts) : argument)
                .toArray();
        return texts.get("fault." + fault.code() + ".cause", values);
    }
}
