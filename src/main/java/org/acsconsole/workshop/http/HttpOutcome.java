package org.acsconsole.workshop.http;

/** What comes of a call. */
public sealed interface HttpOutcome permits HttpAnswer, NoResponse {}
