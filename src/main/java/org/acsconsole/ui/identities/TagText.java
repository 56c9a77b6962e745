package org.acsconsole.ui.identities;

import org.acsconsole.identity.Tag;
import org.acsconsole.identity.Tags;
import org.acsconsole.ui.text.Texts;

/** Says why tags that a user typed cannot be used. */
final class TagText {

    private TagText() {}

    /** What is wrong; empty if nothing is. */
    static String problem(Texts texts, String typed) {
        return Tags.refusal(typed)
                .map(refused -> switch (refused.problem()) {
                    case TOO_LONG -> texts.get("identities.tags.long", refused.text(), Tag.LONGEST);
                    case CHARACTER -> texts.get("identities.tags.character", visible(refused.text()));
                    case TOO_MANY -> tooMany(texts);
                })
                .orElse("");
    }

    static String tooMany(Texts texts) {
        return texts.get("identities.tags.many", Tags.MOST);
    }

    private static String visible(String text) {
        return text.replaceAll("[^\\p{Graph}\\p{L}\\p{N} ]", "\uFFFD");
    }
}
