package org.acsconsole.ui.text;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * All texts for people in one language, read from the {@code texts} bundle beside each screen.
 *
 * <p>Every text is a {@link MessageFormat} pattern, with or without arguments, so an apostrophe is always written twice.
 */
public final class Texts {

    /** The packages below {@code org.acsconsole.ui} that have a bundle. */
    public static final List<String> PACKAGES = List.of(
            "text",
            "shell",
            "identities",
            "tokens",
            "activity",
            "wire",
            "workshop",
            "code",
            "export",
            "importing",
            "jobs",
            "profiles");

    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();
    private final ResourceBundle bundle;

    /** @throws MissingResourceException if a package has no bundle */
    public Texts(Locale locale) {
        this.locale = locale;
        for (String name : PACKAGES) {
            ResourceBundle part = ResourceBundle.getBundle(
                    "org.acsconsole.ui." + name + ".texts",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String key : part.keySet()) {
                if (patterns.put(key, part.getString(key)) != null) {
                    throw new IllegalStateException("two bundles have the text " + key);
                }
            }
        }
        Map<String, String> plain = new HashMap<>();
        patterns.forEach((key, pattern) -> plain.put(key, new MessageFormat(pattern, locale).format(new Object[0])));
        bundle = new Merged(locale, plain);
    }

    public Locale locale() {
        return locale;
    }

    /** For FXML, which reads its {@code %keys} there. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * The text in this language, with the arguments filled in.
     *
     * @throws MissingResourceException with the key's name if the text is missing
     */
    public String get(String key, @Nullable Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no text " + key, Texts.class.getName(), key);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    private static final class Merged extends ResourceBundle {

        private final Locale locale;
        private final Map<String, String> texts;

        Merged(Locale locale, Map<String, String> texts) {
            this.locale = locale;
            this.texts = texts;
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
