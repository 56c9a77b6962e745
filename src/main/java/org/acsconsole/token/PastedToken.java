package org.acsconsole.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pasted token is text that a user pasted, cleaned of what is often copied along with a token.
 *
 * @param text the cleaned text; empty if nothing is left, or if several tokens were pasted
 * @param findings what was removed
 * @param expiresOn when the answer that was pasted says that the token expires; null if it says nothing
 * @param several whether more than one token was pasted
 */
public record PastedToken(
        String text, List<Finding> findings, @Nullable Instant expiresOn, boolean several) {

    private static final Pattern BEARER = Pattern.compile("(?i)(?:authorization\\s*:\\s*)?bearer\\b\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("([\"'`“‘]).*[\"'`”’][,;]?|.*[\"'`”’][,;]?");
    private static final Pattern QUOTES = Pattern.compile("[\"'`“”‘’]");
    /** White space, including the invisible characters that mails and web pages contain. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    public PastedToken {
        findings = List.copyOf(findings);
    }

    /** Finds the one token in a text: alone, or in an answer, a header, an environment line or a link. */
    public static PastedToken of(String pasted) {
        String text = INVISIBLE.matcher(pasted).replaceAll("");
        Set<String> whole = TokenSearch.in(text);
        Set<String> unspaced = TokenSearch.in(SPACE.matcher(text).replaceAll(""));
        Instant expiresOn = TokenSearch.expiresOn(text);
        if (whole.size() > 1 || (whole.isEmpty() && unspaced.size() > 1)) {
            return new PastedToken("", List.of(), null, true);
        }
        PastedToken alone = alone(pasted);
        String token = TokenSearch.better(whole, unspaced);
        if (token.isEmpty() || token.equals(alone.text)) {
            return new PastedToken(alone.text, alone.findings, expiresOn, false);
        }
        List<Finding> findings =
                text.contains(token) ? List.of(Finding.SURROUNDED) : List.of(Finding.SURROUNDED, Finding.WHITE_SPACE);
        return new PastedToken(token, findings, expiresOn, false);
    }

    private static PastedToken alone(String pasted) {
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
        return new PastedToken(whole, findings, null, false);
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
