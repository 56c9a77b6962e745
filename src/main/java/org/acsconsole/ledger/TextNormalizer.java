package org.acsconsole.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings texts that a user takes for the same into one form, for order and search: Müller is found by "muller". */
final class TextNormalizer {

    /** Those of Latin, Greek and Cyrillic letters; the marks of other scripts make another letter. */
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private TextNormalizer() {}

    static String normalize(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~') ? text.toLowerCase(Locale.ROOT) : parted(text);
    }

    private static String parted(String text) {
        String small = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT); // ß is SS in capitals
        String parted = Normalizer.normalize(small, Normalizer.Form.NFD);
        String plain = ACCENTS.matcher(parted).replaceAll("");
        return CONTROLS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceAll(" ");
    }
}
