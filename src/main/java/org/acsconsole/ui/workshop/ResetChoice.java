package org.acsconsole.ui.workshop;

import org.acsconsole.workshop.protocol.ResetRequest;

/** What a workshop holds after a reset. */
enum ResetChoice {
    EMPTY("empty", ResetRequest.EMPTY),
    CLASS("class", ResetRequest.WITH_CLASS);

    private final String key;
    private final ResetRequest request;

    ResetChoice(String key, ResetRequest request) {
        this.key = key;
        this.request = request;
    }

    String key() {
        return key;
    }

    ResetRequest request() {
        return request;
    }
}
