package org.acsconsole.identity;

import java.util.UUID;

/**
 * An item's place in a job.
 *
 * @param job the job's key
 * @param position from 0
 */
public record JobItem(UUID job, long position) {

    public JobItem {
        if (position < 0) {
            throw new IllegalArgumentException("items count from 0, not " + position);
        }
    }

    /** Returns the job's key and the position, with a slash between them. */
    @Override
    public String toString() {
        return job + "/" + position;
    }
}
