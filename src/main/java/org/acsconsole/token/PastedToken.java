package org.acsconsole.token;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pasted token is text that a user pasted, cleaned of what is often copied along with a token.
 *
 * @param text the cleaned text; may be empty
 * @param findings what was removed
 */
public record PastedToken(String text, List<Finding> findings) {

    private static final Pattern BEARER = Pattern.compile("(?i)(?:authorization\\s*:\\s*)?bearer\\b\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("([\"'`“‘]).*[\"'`”’][,;]?|.*[\"'`”’][,;]?");
    private static final Pattern QUOTES = Pattern.compile("[\"'`“”‘’]");
    /** White space, including the invisible characters that mails and web pages contain. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    public PastedToken {
        findings = List.copyOf(findings);
    }

    public static PastedToken of(String pasted) {
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

    /** Omits the text, which is a secret. */
    @Override
    public String toString() {
        return "PastedToken[" + text.length() + " characters, " + findings + "]";
    }
}
