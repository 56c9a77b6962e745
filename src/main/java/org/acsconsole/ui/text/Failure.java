package org.acsconsole.ui.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.jspecify.annotations.Nullable;

/**
 * A failure made ready to be shown.
 *
 * @param identity the ID that must not be lost; null unless it is all that is known
 * @param curable whether ending the faults that somebody asked the service for may help
 * @param trace where our mistake happened; empty for a fault
 */
public record Failure(
        FaultText text,
        String code,
        @Nullable String requestId,
        @Nullable IdentityId identity,
        boolean curable,
        String trace) {

    private static final String ALREADY_THERE = new Fault.AlreadyRecorded(IdentityId.NOBODY).code();

    public static Failure of(Throwable failure, Texts texts) {
        if (failure instanceof FaultException known) {
            Fault fault = known.fault();
            IdentityId left = fault instanceof Fault.NotRecorded lost ? lastKnown(lost.step()) : null;
            return new Failure(FaultText.of(fault, texts), fault.code(), fault.requestId(), left, false, "");
        }
        return new Failure(FaultText.ofMistake(texts), "unexpected", null, null, false, trace(failure));
    }

    /** As it is shown where it may have been injected: nobody at Azure can help there. */
    public Failure ofWorkshop(Texts texts, boolean inForce) {
        String own = "fault." + code + ".workshop";
        String action = texts.has(own) ? texts.get(own) : text.action();
        String hint = texts.get(inForce ? "fault.workshop.in-force" : "fault.workshop.maybe");
        FaultText extended = new FaultText(text.title(), text.cause(), action + " " + hint);
        return new Failure(extended, code, requestId, identity, inForce, trace);
    }

    /** Whether nothing went wrong: what was wanted is there already. */
    public boolean isInformation() {
        return code.equals(ALREADY_THERE);
    }

    public boolean isMistake() {
        return !trace.isEmpty();
    }

    public boolean sameAs(Failure other) {
        return identity == null && code.equals(other.code) && text.equals(other.text);
    }

    /** All that helps a supporter, as text. */
    public String details(Texts texts) {
        StringBuilder details = new StringBuilder(text.title())
                .append('\n')
                .append(text.cause())
                .append('\n');
        details.append(texts.get("fault.sheet.code", code)).append('\n');
        if (requestId != null) {
            details.append(texts.get("fault.sheet.request", requestId)).append('\n');
        }
        if (identity != null) {
            details.append(identity).append('\n');
        }
        return details.append(trace).toString();
    }

    private static @Nullable IdentityId lastKnown(CompletedStep step) {
        return step instanceof CompletedStep.OnOne one ? one.id() : null;
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
