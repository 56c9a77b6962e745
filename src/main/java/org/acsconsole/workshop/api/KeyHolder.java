package org.acsconsole.workshop.api;

/**
 * Who makes a call, as the access key or the sign-in says.
 *
 * @param resourceId the resource that the caller has a key of
 * @param attendee whose that is; empty for the instructor's
 * @param key 1 for the primary key, 2 for the secondary one, {@link #SIGNED_IN} for none
 */
record KeyHolder(String resourceId, String attendee, int key) {

    /** In place of a key where the caller signed in to the workshop's issuer: what is issued then ends with no key. */
    static final int SIGNED_IN = 0;
}
