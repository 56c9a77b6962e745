package org.acsconsole.workshop.join;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A language of the page, English first. */
public enum PageLanguage {
    ENGLISH(Locale.ENGLISH),
    KOREAN(Locale.KOREAN);

    private final Locale locale;

    PageLanguage(Locale locale) {
        this.locale = locale;
    }

    /**
     * The language to answer in.
     *
     * @param chosen a tag such as {@code ko}; null if none was chosen
     * @param accepted the value of {@code Accept-Language}; null if there was none
     */
    public static PageLanguage of(@Nullable String chosen, @Nullable String accepted) {
        return Arrays.stream(values())
                .filter(each -> each.tag().equals(chosen))
                .findFirst()
                .orElseGet(() -> accepted == null ? ENGLISH : accepted(accepted));
    }

    private static PageLanguage accepted(String header) {
        List<Locale> locales = Arrays.stream(values()).map(PageLanguage::locale).toList();
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), locales);
            return found == null ? ENGLISH : values()[locales.indexOf(found)];
        } catch (IllegalArgumentException e) {
            return ENGLISH; // whatever a client sends
        }
    }

    /** Its tag, as in HTML's {@code lang}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts().getString(key), locale).format(values);
    }

    ResourceBundle texts() {
        return ResourceBundle.getBundle(
                "org.acsconsole.workshop.join.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
