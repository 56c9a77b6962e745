package org.acsconsole.ui.workshop;

import java.time.Instant;

/** From when to when something went on, on this computer's clock. */
record Span(Instant from, Instant to) {

    boolean has(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }
}
