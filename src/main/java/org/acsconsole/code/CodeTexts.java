package org.acsconsole.code;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.acsconsole.identity.Command;

/**
 * Writes the code, with comments and output in one language of users. What it is made from stands beside this class, a template for
 * each language that the service is called from and a bundle with what the templates say; every value in it is escaped for a literal
 * of that language, and secrets are left to the environment of the program.
 */
public final class CodeTexts {

    private final ResourceBundle texts;

    /** Writes in that language, or in English where there is none. */
    public CodeTexts(Locale locale) {
        texts = ResourceBundle.getBundle(
                "org.acsconsole.code.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A program that runs as it stands: creates an identity with a token, issues it another one, and uses that. */
    public CodeText program(CodeLanguage language, CallTarget target) {
        return text(language.template(), language, Blanks.ofProgram(language, target));
    }

    /**
     * A program that does what the console does, with the same values.
     *
     * @param commands of one kind, and alike but for the identities; at least one
     */
    public CodeText of(CodeLanguage language, List<? extends Command.OfService> commands, CallTarget target) {
        return text(language.template(), language, Blanks.of(commands, language, target));
    }

    /** The call that moves the workshop service's clock on, which has no SDK; the control key is left to the environment. */
    public CodeText clock(Duration by, CallTarget.Workshop target) {
        return text("clock.mustache", CodeLanguage.CURL, Blanks.ofClock(by, target));
    }

    private CodeText text(String template, CodeLanguage language, Blanks blanks) {
        Map<String, Object> values = new HashMap<>(blanks.values());
        values.put("does", said(blanks.does()));
        values.put("unicode", !StandardCharsets.US_ASCII.newEncoder().canEncode(said(blanks.does())));
        return new CodeText(
                language,
                blanks.file(),
                template(template, language).execute(values).strip() + "\n");
    }

    /** What stands under that key in the bundle; it is a part of a template, with values of its own. */
    private String said(String key) {
        return texts.getString(key);
    }

    private Template template(String file, CodeLanguage language) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CodeTexts.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .withEscaper(language::literal)
                    .withLoader(key -> new StringReader(said(key)))
                    .compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
