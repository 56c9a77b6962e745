package org.acsconsole.ui.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.jspecify.annotations.Nullable;

/**
 * A failure made ready to be told.
 *
 * @param identity the ID that must not be lost; null unless it is all that is known
 * @param curable whether ending the faults that somebody asked the service for may help
 * @param trace where our mistake happened; empty for a fault
 */
record Failure(
        FaultText words,
        String code,
        @Nullable String requestId,
        @Nullable IdentityId identity,
        boolean curable,
        String trace) {

    static Failure of(Throwable failure, Texts texts) {
        if (failure instanceof FaultException known) {
            Fault fault = known.fault();
            IdentityId left = fault instanceof Fault.NotRecorded lost ? lastKnown(lost.step()) : null;
            return new Failure(FaultText.of(fault, texts), fault.code(), fault.requestId(), left, false, "");
        }
        return new Failure(FaultText.ofMistake(texts), "unexpected", null, null, false, trace(failure));
    }

    /** As it is told where it may have been asked for: nobody at Azure can help there. */
    Failure ofWorkshop(Texts texts, boolean inForce) {
        String own = "fault." + code + ".workshop";
        String action = texts.has(own) ? texts.get(own) : words.action();
        String hint = texts.get(inForce ? "fault.workshop.in-force" : "fault.workshop.maybe");
        FaultText told = new FaultText(words.title(), words.cause(), action + " " + hint);
        return new Failure(told, code, requestId, identity, inForce, trace);
    }

    boolean isMistake() {
        return !trace.isEmpty();
    }

    boolean sameAs(Failure other) {
        return identity == null && code.equals(other.code) && words.equals(other.words);
    }

    /** All that helps a supporter, as text. */
    String details(Texts texts) {
        StringBuilder details = new StringBuilder(words.title())
                .append('\n')
                .append(words.cause())
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
