package org.acsconsole.identity;

/**
 * An activity as a list shows it.
 *
 * @param label what the administrator calls its identity; empty if there is none, or the ledger does not have it
 */
public record ActivityRow(Activity activity, String label) {}
