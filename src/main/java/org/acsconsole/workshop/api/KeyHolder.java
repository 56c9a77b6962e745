package org.acsconsole.workshop.api;

/**
 * Who makes a call, as the access key says.
 *
 * @param resourceId the resource that the caller has a key of
 * @param attendee whose that is; empty for the instructor's
 * @param key 1 for the primary key, 2 for the secondary one
 */
record KeyHolder(String resourceId, String attendee, int key) {}
