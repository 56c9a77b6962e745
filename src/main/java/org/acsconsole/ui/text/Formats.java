package org.acsconsole.ui.text;

/**
 * How values are shown in one language: texts, times, and the identities' IDs.
 *
 * @param ids masks IDs while the console is presented
 */
public record Formats(Texts texts, Times times, ShownIds ids) {}
