package org.acsconsole.ui.common;

import org.acsconsole.identity.Reason;

/** Reasons in the texts' language. */
public final class ReasonWords {

    private ReasonWords() {}

    public static String of(Reason<?> reason, Texts texts) {
        return texts.get("reason." + reason.code(), reason.values().toArray());
    }
}
