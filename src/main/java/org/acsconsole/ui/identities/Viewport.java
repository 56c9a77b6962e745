package org.acsconsole.ui.identities;

/**
 * Which rows of the list can be seen.
 *
 * @param first index of the first, from 0
 * @param last index of the last
 */
record Viewport(int first, int last) {

    static final Viewport TOP = new Viewport(0, 0);

    /** The rows that can be seen and those from {@code from} to {@code to}, as one range. */
    Viewport with(int from, int to) {
        return new Viewport(Math.min(first, from), Math.max(last, to));
    }
}
