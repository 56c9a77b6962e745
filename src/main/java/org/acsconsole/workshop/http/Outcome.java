package org.acsconsole.workshop.http;

/** What comes of a call. */
public sealed interface Outcome permits Answer, Silence {}
