package org.acsconsole.json;

import java.util.Locale;
import java.util.stream.IntStream;

/** This class decides whether one word is another one misspelt. */
final class Misspelling {

    private static final int MOST_EDITS = 2;
    private static final int SHORTEST = 4;

    private Misspelling() {}

    /** Whether the words differ by capitals, or by two letters at most; short words by one. */
    static boolean is(String written, String meant) {
        String one = written.toLowerCase(Locale.ROOT);
        String other = meant.toLowerCase(Locale.ROOT);
        int allowed = Math.min(one.length(), other.length()) <= SHORTEST ? 1 : MOST_EDITS;
        return Math.abs(one.length() - other.length()) <= allowed && edits(one, other) <= allowed;
    }

    /** Counts the letters to insert, remove or replace (Levenshtein). */
    private static int edits(String one, String other) {
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[other.length()];
    }
}
