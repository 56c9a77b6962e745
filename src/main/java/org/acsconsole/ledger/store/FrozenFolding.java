package org.acsconsole.ledger.store;

import java.text.Normalizer;
import java.util.Locale;

/** Folds texts for order and search as the migrations need it; it is frozen, whatever the code does that writes today's tables. */
public final class FrozenFolding {

    private FrozenFolding() {}

    public static String fold(String text) {
        String small = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String plain =
                Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{InCombiningDiacriticalMarks}+", "");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ");
    }
}
