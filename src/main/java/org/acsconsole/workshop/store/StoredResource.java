package org.acsconsole.workshop.store;

import java.time.Instant;

/**
 * The resource of an attendee.
 *
 * @param guid lower case
 * @param name of the attendee
 * @param madeOn on the wall clock
 * @param joined whether the attendee has it: one that was made from a list waits for its attendee
 */
public record StoredResource(
        String guid, String name, Instant madeOn, boolean joined, Rotations primary, Rotations secondary) {

    /**
     * How an access key was rotated.
     *
     * @param count how often
     * @param at the place in the order of the last time: no token is accepted any more that was issued by the key before; 0 if
     *     there was none
     */
    public record Rotations(int count, long at) {

        public static final Rotations NONE = new Rotations(0, 0);
    }

    /** Those of the first key, or else of the second. */
    public Rotations rotations(int key) {
        return key == 1 ? primary : secondary;
    }
}
