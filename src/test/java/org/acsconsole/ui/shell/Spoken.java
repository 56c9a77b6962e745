package org.acsconsole.ui.shell;

import java.util.Locale;
import org.acsconsole.settings.Language;
import org.acsconsole.ui.text.Texts;

/** The languages that there are texts in. */
enum Spoken {
    ENGLISH(Language.ENGLISH),
    KOREAN(Language.KOREAN);

    final Language choice;

    Spoken(Language choice) {
        this.choice = choice;
    }

    Texts texts() {
        return new Texts(choice.locale(Locale.ENGLISH));
    }
}
