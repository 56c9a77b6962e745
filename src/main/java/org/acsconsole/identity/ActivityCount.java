package org.acsconsole.identity;

/**
 * How many activities a filter shows.
 *
 * @param complete false if counting all would have taken too long: there may be more
 */
public record ActivityCount(long number, boolean complete) {}
