package org.acsconsole.ui.text;

import org.acsconsole.reason.Reason;

/** Reasons in the texts' language. */
public final class ReasonText {

    private ReasonText() {}

    public static String of(Reason<?> reason, Texts texts) {
        return texts.get("reason." + reason.code(), reason.values().toArray());
    }
}
