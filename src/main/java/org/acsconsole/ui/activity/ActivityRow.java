package org.acsconsole.ui.activity;

import org.acsconsole.identity.Activity;

/**
 * An activity as the table shows it.
 *
 * @param label what the administrator calls its identity; empty if there is none, or the ledger does not have it
 */
record ActivityRow(Activity activity, String label) {}
