package org.acsconsole.workshop.keys;

/**
 * How an access key was replaced.
 *
 * @param count how often
 * @param at the place in the order of the last time: no token is accepted any more that was issued by the key before; 0 if
 *     there was none
 */
public record Rotations(int count, long at) {

    public static final Rotations NONE = new Rotations(0, 0);

    Rotations oneMore(long now) {
        return new Rotations(count + 1, now);
    }
}
