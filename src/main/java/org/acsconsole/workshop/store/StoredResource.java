package org.acsconsole.workshop.store;

import java.time.Instant;
import org.acsconsole.workshop.keys.Rotations;

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

    /** Those of the first key, or else of the second. */
    public Rotations rotations(int key) {
        return key == 1 ? primary : secondary;
    }
}
