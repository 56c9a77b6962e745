package org.acsconsole.ledger;

import java.text.Normalizer;
import java.util.Locale;

/** Brings texts that a person takes for the same into one form, for order and search. */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cntrl}", " ");
    }
}
