package org.acsconsole.identity;

/**
 * The end of a ledger's chain of events.
 *
 * @param position the newest event's; 0 if there is none
 * @param hash the newest event's, in hexadecimal: it depends on every event before it
 */
public record ChainEnd(long position, String hash) {}
