package org.acsconsole.identity;

import java.util.Optional;

/**
 * An activity as a list shows it.
 *
 * @param label what the administrator calls its identity; empty if there is none, or the ledger does not have it
 * @param job the job that it is as a whole, as that stands now; empty for everything else
 */
public record ActivityRow(Activity activity, String label, Optional<Job> job) {

    /** Of no job. */
    public ActivityRow(Activity activity, String label) {
        this(activity, label, Optional.empty());
    }
}
