package org.acsconsole.workshop.http;

/** Whoever answers the calls. */
public interface Service {

    /** Answers, or throws a {@link Refusal}; called from many threads. */
    HttpOutcome answer(HttpCall call);
}
