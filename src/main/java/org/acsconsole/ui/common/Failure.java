package org.acsconsole.ui.common;

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
 * @param identity the ID that must not be lost, and how it may be shown; null unless it is all that is known
 * @param trace where our mistake happened; empty for a fault
 */
record Failure(
        FaultWords words,
        String code,
        @Nullable String requestId,
        @Nullable LastKnown identity,
        String trace) {

    /** The one thing that is left of a step. */
    record LastKnown(IdentityId id, String shown) {}

    static Failure of(Throwable failure, Texts texts, ShownIds ids) {
        if (failure instanceof FaultException known) {
            Fault fault = known.fault();
            LastKnown left = fault instanceof Fault.NotRecorded lost ? lastKnown(lost.step(), ids) : null;
            return new Failure(FaultWords.of(fault, texts), fault.code(), fault.requestId(), left, "");
        }
        return new Failure(FaultWords.ofMistake(texts), "unexpected", null, null, trace(failure));
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
            details.append(identity.id()).append('\n');
        }
        return details.append(trace).toString();
    }

    private static @Nullable LastKnown lastKnown(CompletedStep step, ShownIds ids) {
        return step instanceof CompletedStep.OnOne one ? new LastKnown(one.id(), ids.full(one.id())) : null;
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
