package org.acsconsole.workshop.api;

import java.util.Optional;
import org.acsconsole.secret.SecretText;
import org.acsconsole.workshop.http.CheckedSignature;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.signature.RequestSignatureCheck;
import org.acsconsole.workshop.signature.RequestSignatureCheck.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets signed calls pass, and those with a token of the workshop's issuer; the log says what was wrong with the others, without their secrets, and the answer does not. */
public final class SignatureGate {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureGate.class);

    private final RequestSignatureCheck check;
    private final EntraApi entra;
    private final Resources resources;

    public SignatureGate(RequestSignatureCheck check, Resources resources, EntraApi entra) {
        this.resources = resources;
        this.check = check;
        this.entra = entra;
    }

    /** Accepts a signature by an access key, or a bearer token of the workshop's issuer, who signs in to the instructor's resource. */
    KeyHolder require(HttpCall call) {
        Optional<String> token = Bearer.of(call);
        if (token.isEmpty()) {
            return requireSignature(call);
        }
        Optional<String> problem = entra.problem(token.get());
        if (problem.isPresent()) {
            LOG.warn("{} denied: {}", call.method(), problem.get());
            throw GuessedAnswers.unsigned();
        }
        return resources.instructor();
    }

    private KeyHolder requireSignature(HttpCall call) {
        Verdict verdict = check.check(call);
        String attendee = verdict instanceof Verdict.Accepted accepted
                ? resources.attendee(accepted.key().resourceId())
                : "";
        call.checked().set(() -> new CheckedSignature(result(verdict), verdict.stringsToSign(), attendee));
        return switch (verdict) {
            case Verdict.Accepted accepted -> resources.caller(accepted.key());
            case Verdict.OtherBody other -> {
                LOG.warn("{} denied: x-ms-content-sha256 is not the hash of the body received", call.method());
                throw RecordedAnswers.otherContentHash();
            }
            case Verdict.Unsigned unsigned -> {
                LOG.warn("{} denied: {}", call.method(), unsigned.why());
                throw GuessedAnswers.unsigned();
            }
            case Verdict.Stale stale -> {
                LOG.warn(
                        "{} denied: the date {} is too far from the clock",
                        call.method(),
                        visible(SecretText.withoutMentioned(stale.date())));
                throw GuessedAnswers.stale();
            }
            case Verdict.DateNotUnderstood other -> {
                LOG.warn(
                        "{} denied: the date {} is not understood; it must be like Mon, 23 Nov 2026 09:30:00 GMT",
                        call.method(),
                        visible(SecretText.withoutMentioned(other.date())));
                throw GuessedAnswers.stale();
            }
            case Verdict.Wrong wrong -> {
                LOG.warn(
                        "{} denied: wrong signature; the service signed, one after the other: {}",
                        call.method(),
                        wrong.stringsToSign().stream()
                                .map(SignatureGate::visible)
                                .toList());
                throw RecordedAnswers.denied();
            }
        };
    }

    private static CheckedSignature.Result result(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted -> CheckedSignature.Result.ACCEPTED;
            case Verdict.OtherBody other -> CheckedSignature.Result.OTHER_BODY;
            case Verdict.Unsigned unsigned -> CheckedSignature.Result.UNSIGNED;
            case Verdict.Stale stale -> CheckedSignature.Result.STALE;
            case Verdict.DateNotUnderstood other -> CheckedSignature.Result.DATE_NOT_UNDERSTOOD;
            case Verdict.Wrong wrong -> CheckedSignature.Result.WRONG;
        };
    }

    private static String visible(String text) {
        return '"' + text.replace("\n", "\\n").replaceAll("\\p{Cntrl}", "?") + '"';
    }
}
