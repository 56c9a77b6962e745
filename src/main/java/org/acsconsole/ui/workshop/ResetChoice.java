package org.acsconsole.ui.workshop;

import org.acsconsole.workshop.protocol.ResetRequest;

/** What a workshop holds after a reset. */
enum ResetChoice {
    EMPTY,
    CLASS;

    /** The end of the keys of its texts. */
    String key() {
        return this == EMPTY ? "empty" : "class";
    }

    ResetRequest request() {
        return this == EMPTY ? ResetRequest.EMPTY : ResetRequest.WITH_CLASS;
    }
}
