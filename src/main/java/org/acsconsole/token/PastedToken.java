package org.acsconsole.token;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that somebody took for a token, without what comes along when one is copied.
 *
 * @param text what is left; may be empty
 * @param findings what was taken off
 */
record PastedToken(String text, List<Finding> findings) {

    private static final Pattern BEARER = Pattern.compile("(?i)(?:authorization\\s*:\\s*)?bearer\\b\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("([\"'`“‘]).*[\"'`”’][,;]?|.*[\"'`”’][,;]?");
    private static final Pattern QUOTES = Pattern.compile("[\"'`“”‘’]");
    /** With those that take no room, which a mail or a web page slips in. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    PastedToken {
        findings = List.copyOf(findings);
    }

    static PastedToken of(String pasted) {
        List<Finding> findings = new ArrayList<>();
        String text = unquoted(pasted.strip(), findings);
        Matcher bearer = BEARER.matcher(text);
        if (bearer.matches()) {
            findings.add(Finding.BEARER);
            text = unquoted(bearer.group(1), findings);
        }
        String whole = SPACE.matcher(text).replaceAll("");
        if (!whole.equals(text)) {
            findings.add(Finding.WHITE_SPACE);
        }
        return new PastedToken(whole, findings);
    }

    private static String unquoted(String text, List<Finding> findings) {
        if (!QUOTED.matcher(text).matches()) {
            return text;
        }
        if (!findings.contains(Finding.QUOTES)) {
            findings.add(Finding.QUOTES);
        }
        return QUOTES.matcher(text).replaceAll("").replaceAll("[,;]$", "").strip();
    }

    /** Without the text, which is a secret. */
    @Override
    public String toString() {
        return "PastedToken[" + text.length() + " characters, " + findings + "]";
    }
}
