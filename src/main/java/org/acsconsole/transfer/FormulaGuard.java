package org.acsconsole.transfer;

import java.util.regex.Pattern;

/**
 * Makes a text harmless that a spreadsheet would run as a formula, and gives it back unchanged.
 *
 * <p>Spreadsheets take an apostrophe before a text for "this is text". One that has such apostrophes already gets one more, so that
 * each text has one guarded form of its own.
 */
public final class FormulaGuard {

    private static final String MARK = "'";

    /**
     * The signs that formulas begin with, also in the wide and small forms of East Asian keyboards, also behind what is not seen: some
     * spreadsheets drop that. Tab and line ends begin a formula in some, or let the next sign begin one.
     */
    private static final String FORMULA = "(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20"
            + "\\uFE66\\uFE62\\uFE63\\uFE6B\\u2212])";

    private static final Pattern RISKY = Pattern.compile(MARK + "*" + FORMULA);
    private static final Pattern GUARDED = Pattern.compile(MARK + "+" + FORMULA);

    private FormulaGuard() {}

    /** The text as it stands in a cell. */
    public static String guarded(String text) {
        return !isHarmless(text) && RISKY.matcher(text).lookingAt() ? MARK + text : text;
    }

    /** The text that was {@link #guarded}. */
    public static String plain(String cell) {
        return !isHarmless(cell) && GUARDED.matcher(cell).lookingAt() ? cell.substring(MARK.length()) : cell;
    }

    /** Most cells begin with a letter or a digit, before which no formula can begin: that is seen without a pattern. */
    private static boolean isHarmless(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
    }
}
